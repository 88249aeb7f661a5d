import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  makeWorld,
  PASSWORD,
  phonePhoto,
  refusal,
  uploadPhoto,
  type Api,
  type Options,
  type World,
} from "../support/world"

const WEB_TOKEN = "the-secret-of-web-and-api-in-this-test"
process.env.WEB_TOKEN = WEB_TOKEN
process.env.RATE_LIMITS = [
  "sign_in.address=8/600",
  "sign_in.person=3/600",
  "codes.person=2/600",
  "search.address=3/600",
  "uploads.person=2/600",
].join(",")

const HELPER = "0900000011"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api: runnerApi, getContainer }) => {
    const api: Api = runnerApi
    let world: World

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
    })

    // Counts outlive the database's restoring between tests: each test comes from addresses of its own.
    let last = 0
    const address = () => `203.0.113.${(last += 1)}`
    /** As the web calls for a visitor of this address. */
    const from = (line: string): Options => ({
      headers: { "x-web-token": WEB_TOKEN, "x-forwarded-for": line },
    })
    const tryPassword = async (phone: string, options: Options, password = "sai rồi") => {
      const call = api.post("/auth/helper/phone", { phone, password }, options)
      return (await refusal(call)).status
    }
    const times = async <T>(count: number, call: () => Promise<T>): Promise<T[]> => {
      const answers: T[] = []
      for (let done = 0; done < count; done += 1) {
        answers.push(await call())
      }
      return answers
    }

    it("holds up guesses at one phone, from however many addresses and however it is written", async () => {
      const phone = "0900000099"
      const tries = await times(3, () => tryPassword(phone, from(address())))
      expect(tries).toEqual([401, 401, 401])
      const { status, data, headers } = (await refusal(
        api.post(
          "/auth/helper/phone",
          { phone: "+84 900 000 099", password: "x" },
          from(address()),
        ),
      )) as Awaited<ReturnType<typeof refusal>> & { headers: Record<string, string> }
      expect([status, data.code]).toEqual([429, "too_many_requests"])
      expect(data.message).toContain("Hãy đợi 10 phút rồi thử lại.")
      const wait = Number(headers["retry-after"])
      expect(wait).toBeGreaterThan(590)
      expect(wait).toBeLessThanOrEqual(600)
      expect(await tryPassword("0900000098", from(address()))).toBe(401)
    })

    it("takes the right password of one held up no sooner either", async () => {
      const phone = "0900000012"
      const right = { phone, password: PASSWORD }
      await times(3, async () =>
        refusal(api.post("/auth/officer/phone", { ...right, password: "x" }, from(address()))),
      )
      expect((await refusal(api.post("/auth/officer/phone", right, from(address())))).status).toBe(
        429,
      )
    })

    it("forgets the slips of whoever then signs in", async () => {
      for (const round of [1, 2, 3]) {
        expect([round, await tryPassword(HELPER, from(address()))]).toEqual([round, 401])
        expect([round, await tryPassword(HELPER, from(address()))]).toEqual([round, 401])
        await api.post("/auth/helper/phone", { phone: HELPER, password: PASSWORD }, from(address()))
      }
    })

    it("lets a post office of many sign in from one address", async () => {
      const office = from(address())
      const answers = await times(20, () =>
        api.post("/auth/helper/phone", { phone: HELPER, password: PASSWORD }, office),
      )
      expect(answers.every(({ status }) => status === 200)).toBe(true)
    })

    it("holds up an address that tries many phones, not the next one", async () => {
      const one = from(address())
      let phone = 900_000_100
      const guess = (options: Options) => tryPassword(`0${(phone += 1)}`, options)
      expect(await times(9, () => guess(one))).toEqual([...Array<number>(8).fill(401), 429])
      expect(await guess(from(address()))).toBe(401)
    })

    it("believes no visitor about its address, with or without the web between", async () => {
      let phone = 900_000_200
      const guess = (options: Options) => tryPassword(`0${(phone += 1)}`, options)
      const neighbour = address()
      const claims = await times(9, () => guess(from(`${address()}, ${neighbour}`)))
      expect(claims.at(-1)).toBe(429)
      const direct = await times(9, () => guess({ headers: { "x-forwarded-for": address() } }))
      expect(direct.at(-1)).toBe(429)
      const wrongToken = { "x-web-token": "not the secret", "x-forwarded-for": address() }
      expect(await guess({ headers: wrongToken })).toBe(429)
    })

    it("counts the neighbours of one IPv6 line together", async () => {
      let phone = 900_000_300
      let neighbour = 0
      const guess = () =>
        tryPassword(`0${(phone += 1)}`, from(`2001:db8:1:2::${(neighbour += 1).toString(16)}`))
      expect((await times(9, guess)).at(-1)).toBe(429)
    })

    it("holds up codes asked for one person", async () => {
      const ask = () =>
        api
          .post(
            "/auth/customer/emailpass/reset-password",
            { identifier: "nguoi-mua@example.vn" },
            from(address()),
          )
          .then(({ status }) => status)
      expect(await times(2, ask)).toEqual([201, 201])
      expect((await refusal(ask())).data.code).toBe("too_many_requests")
    })

    it("holds up searching, not looking", async () => {
      const one = from(address())
      await times(3, () => api.get("/listings?q=mat+ong", one))
      expect((await refusal(api.get("/listings", one))).status).toBe(429)
      expect((await api.get("/listings", from(address()))).status).toBe(200)
      expect((await api.get("/open-data/provinces", one)).status).toBe(200)
    })

    it("holds up one person's uploads, not a colleague's", async () => {
      const photo = await phonePhoto()
      await times(2, () => uploadPhoto(api, world.langSon.helper, photo))
      expect((await refusal(uploadPhoto(api, world.langSon.helper, photo))).status).toBe(429)
      expect((await uploadPhoto(api, world.lamDong.helper, photo)).id).toEqual(expect.any(String))
    })
  },
})
