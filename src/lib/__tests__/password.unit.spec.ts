import { hashPassword, passwordMatches } from "../password"

describe("password", () => {
  it("matches only the password it was made of, in whatever Unicode form it is typed", async () => {
    const hash = await hashPassword("mật khẩu 1")
    expect(await passwordMatches("mật khẩu 1".normalize("NFD"), hash)).toBe(true)
    expect(await passwordMatches("mat khau 1", hash)).toBe(false)
  })

  it("makes another hash of the same password each time", async () => {
    expect(await hashPassword("a")).not.toBe(await hashPassword("a"))
  })

  it("matches nothing against a hash that is cut or foreign", async () => {
    const hash = await hashPassword("a")
    expect(await passwordMatches("a", hash.slice(0, 20))).toBe(false)
    expect(await passwordMatches("a", "")).toBe(false)
  })
})
