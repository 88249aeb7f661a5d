import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { ADMINISTRATIVE_UNIT_MODULE } from ".."
import AdministrativeUnitService from "../service"

const units = new AdministrativeUnitService()
const codesOf = (former: Parameters<typeof units.suggestPresentCommunes>[0]) =>
  units.suggestPresentCommunes(former).map(({ candidates }) => candidates.map(({ code }) => code))

test("Medusa resolves the module by its name, without a database", async () => {
  const loaded = await MedusaModule.bootstrap({
    moduleKey: ADMINISTRATIVE_UNIT_MODULE,
    defaultPath: `${__dirname}/..`,
    declaration: { scope: "internal", resolve: `${__dirname}/..` },
  })
  const service = loaded[ADMINISTRATIVE_UNIT_MODULE] as AdministrativeUnitService
  expect(service.retrieveProvince("20")?.name).toBe("Tỉnh Lạng Sơn")
})

describe("present units", () => {
  test("provinces and communes by code", () => {
    expect(units.listProvinces()).toHaveLength(34)
    expect(units.retrieveProvince("75")).toEqual({
      code: "75",
      name: "Thành phố Đồng Nai",
      short_name: "Đồng Nai",
      type: "thanh_pho",
      valid_from: "2026-04-30",
    })
    expect(units.retrieveCommune("26368")).toMatchObject({
      name: "Phường Long Thành",
      type: "phuong",
      valid_from: "2026-04-30",
    })
    expect(units.retrieveProvince("02")).toBeNull()
    expect(units.retrieveCommune("99999")).toBeNull()
  })

  test("the communes of a province are its own", () => {
    const communes = units.listCommunes("20")
    expect(communes).toHaveLength(65)
    expect(communes.every(({ province_code }) => province_code === "20")).toBe(true)
    expect(units.listCommunes("02")).toEqual([])
  })

  test("a caller cannot spoil the lists of others", () => {
    units.listProvinces().pop()
    units.listCommunes("20").pop()
    expect(units.listProvinces()).toHaveLength(34)
    expect(units.listCommunes("20")).toHaveLength(65)
  })
})

describe("checkAddress", () => {
  test("takes a commune of its province", () => {
    expect(units.checkAddress("91", "31078")).toMatchObject({
      ok: true,
      value: { province: { short_name: "An Giang" }, commune: { name: "Đặc khu Phú Quốc" } },
    })
  })

  test.each([
    ["02", "31078", "unknown_province", "“02”"],
    ["91", "00000", "unknown_commune", "“00000”"],
    [
      "92",
      "31078",
      "commune_not_in_province",
      "Đặc khu Phú Quốc (31078) không thuộc Thành phố Cần Thơ",
    ],
    ["x".repeat(40), "31078", "unknown_province", "“xxxxxxxxxxxxxxxxxxxx…”"],
  ])("province %s, commune %s is refused: %s", (province, commune, code, part) => {
    expect(units.checkAddress(province, commune)).toMatchObject({
      ok: false,
      code,
      message: expect.stringContaining(part),
    })
  })
})

describe("former units", () => {
  test("a former province is part of exactly one present one", () => {
    expect(units.presentProvinceOf("52")?.short_name).toBe("Gia Lai")
    expect(units.presentProvinceOf("60")?.short_name).toBe("Lâm Đồng")
    expect(units.presentProvinceOf("97")).toBeNull()
  })

  test("a former commune by name, with or without kind and accents", () => {
    for (const commune of ["Xã Phú Cần", "phu can"]) {
      expect(codesOf({ commune, district: "Huyện Tiểu Cần", province: "Trà Vinh" })).toEqual([
        ["29341"],
      ])
    }
    expect(codesOf({ commune: "Phường Phú Cần", province: "Trà Vinh" })).toEqual([])
    expect(codesOf({ commune: " " })).toEqual([])
  })

  test("namesakes are all shown until district or province tell them apart", () => {
    const all = units.suggestPresentCommunes({ commune: "Xã Tân Hòa" })
    expect(all.length).toBeGreaterThan(5)
    expect(new Set(all.map(({ province }) => province)).size).toBeGreaterThan(3)
    expect(codesOf({ commune: "Xã Tân Hòa", district: "Bến Lức" })).toEqual([["27991", "28003"]])
  })

  test("a split commune keeps all its candidates, also by its code", () => {
    const [former] = units.suggestPresentCommunes("00166")
    expect(former).toEqual({
      former_code: "00166",
      name: "Phường Dịch Vọng",
      district: "Quận Cầu Giấy",
      province: "Thành phố Hà Nội",
      candidates: [
        {
          code: "00160",
          name: "Phường Nghĩa Đô",
          province_code: "01",
          province_name: "Thành phố Hà Nội",
        },
        {
          code: "00166",
          name: "Phường Cầu Giấy",
          province_code: "01",
          province_name: "Thành phố Hà Nội",
        },
      ],
    })
    expect(units.suggestPresentCommunes("99999")).toEqual([])
  })

  test("Huế under both its names, and an island district that had no commune", () => {
    const hue = codesOf({ commune: "Phường Thuận Hòa", province: "Thành phố Huế" })
    expect(hue).toHaveLength(1)
    expect(codesOf({ commune: "Phường Thuận Hòa", province: "Thừa Thiên Huế" })).toEqual(hue)
    expect(codesOf({ commune: "Lý Sơn" })).toEqual([["21548"]])
  })
})

describe("searchFormerCommunes", () => {
  test("finds while one types, the exact name first", () => {
    const found = units.searchFormerCommunes("cai kinh", 10)
    expect(found[0]).toMatchObject({ name: "Xã Cai Kinh", province: "Tỉnh Lạng Sơn" })
    expect(units.searchFormerCommunes("phu quo", 3)).toHaveLength(3)
    expect(units.searchFormerCommunes("dương đông, phú quốc", 5)[0]).toMatchObject({
      name: "Phường Dương Đông",
      candidates: [{ name: "Đặc khu Phú Quốc" }],
    })
  })

  test("finds nothing for nothing", () => {
    expect(units.searchFormerCommunes("  ", 10)).toEqual([])
    expect(units.searchFormerCommunes("zzz", 10)).toEqual([])
  })
})
