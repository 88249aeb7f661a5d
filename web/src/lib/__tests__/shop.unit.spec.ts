import type { Refused } from "../api"
import { checkDelivery, type CheckoutValues, fieldOfRefusal } from "../checkout"
import { shopWords } from "../dictionary/shop"
import { formatDate, formatMoney, formatWeight } from "../format"
import { issuedText } from "../issued-text"
import { pathIn, splitLanguage } from "../language"
import { listPath, questionOf, readFilter } from "../listing-filter"
import { maskName, maskPhone } from "../mask"
import { photoFilePattern } from "../photo"
import { refusalText } from "../refusal-text"

const plain = (text: string) => text.replaceAll("\u00a0", " ")

describe("language in the address", () => {
  it.each([
    ["/", "/en"],
    ["/san-pham", "/en/san-pham"],
    ["/?a=1", "/en?a=1"],
    ["/english-tea", "/en/english-tea"],
  ])("%s is %s in English", (path, english) => {
    expect(pathIn("en", path)).toBe(english)
    expect(pathIn("vi", path)).toBe(path)
  })

  it("tells /en from words that begin with en", () => {
    expect(splitLanguage("/en")).toEqual({ lang: "en", path: "/" })
    expect(splitLanguage("/en/gio-hang")).toEqual({ lang: "en", path: "/gio-hang" })
    expect(splitLanguage("/enough")).toEqual({ lang: "vi", path: "/enough" })
  })
})

describe("the list's address", () => {
  it("survives reading and writing", () => {
    const address = "/san-pham?q=m%E1%BA%ADt+ong&tinh=20&sao=4&nhom=che&xep=gia-tang&trang=3"
    expect(listPath(readFilter(new URL(address, "http://x").searchParams))).toBe(address)
  })

  it("takes what it can't read as not given", () => {
    const filter = readFilter(new URLSearchParams({ sao: "9", xep: "bua", trang: "-2" }))
    expect(filter).toMatchObject({ star: null, sort: "newest", page: 1 })
    expect(listPath(filter)).toBe("/san-pham")
  })

  it("joins letters typed apart from their accents", () => {
    const apart = "mật".normalize("NFD")
    expect(readFilter(new URLSearchParams({ q: apart })).q).toBe("mật")
  })

  it("sorts words by match unless told otherwise, and counts pages from 1", () => {
    expect(questionOf(readFilter(new URLSearchParams({ q: "chè", trang: "2" })))).toMatchObject({
      sort: "relevance",
      offset: 24,
    })
  })
})

describe("how numbers and days read", () => {
  it("writes money, weight and dates as in Vietnam", () => {
    expect(plain(formatMoney(120000))).toBe("120.000 ₫")
    expect(formatWeight(500)).toBe("500 g")
    expect(formatWeight(1500)).toBe("1,5 kg")
    expect(formatDate("2026-11-05")).toBe("05/11/2026")
  })

  it("says no more of a certificate's issue than is known", () => {
    const unknown = { issued_on: null, issued_year: null, issued_month: null }
    expect(issuedText(unknown, "vi")).toBeUndefined()
    expect(issuedText({ ...unknown, issued_year: 2023 }, "vi")).toBe("2023")
    expect(issuedText({ ...unknown, issued_year: 2023, issued_month: 7 }, "vi")).toBe("07/2023")
  })
})

describe("the order form", () => {
  const words = shopWords("vi")
  const values: CheckoutValues = {
    name: "Nguyễn Thị Hoa",
    phone: "0912345678",
    province: "20",
    commune: "05977",
    address: "Thôn 3",
    note: "",
    shipping: "so_1",
  }
  const choices = {
    provinces: [{ code: "20", name: "Tỉnh Lạng Sơn", short_name: "Lạng Sơn", type: "tỉnh" }],
    communes: [{ code: "05977", name: "Phường Đông Kinh", type: "phường", province_code: "20" }],
    shippingOptions: [{ id: "so_1", name: "Bưu điện", amount: 25000 }],
  }

  it("names province and commune by the lists, not by what was sent", () => {
    expect(checkDelivery(values, choices, words)).toMatchObject({
      delivery: { province: { name: "Tỉnh Lạng Sơn" }, commune: { name: "Phường Đông Kinh" } },
    })
  })

  it("puts an error beside every field that lacks something, and no other", () => {
    const checked = checkDelivery({ ...values, phone: "", commune: "00001" }, choices, words)
    expect(checked).toEqual({ errors: { phone: words.needPhone, commune: words.needCommune } })
  })

  it("knows the field of a refusal, and that some concern the whole order", () => {
    expect(fieldOfRefusal("invalid_phone")).toBe("phone")
    expect(fieldOfRefusal("not_on_sale")).toBeUndefined()
  })
})

describe("what a visitor is told about a refusal", () => {
  const refused: Refused = {
    ok: false,
    status: 400,
    code: "insufficient_stock",
    message: "",
    errors: [],
  }

  it("keeps our sentence, which knows the numbers, in Vietnamese", () => {
    expect(refusalText({ ...refused, message: "Chỉ còn 3." }, "vi")).toBe("Chỉ còn 3.")
  })

  it("never shows core's English to Vietnamese readers, nor Vietnamese to English ones", () => {
    const { refusals, refused: unknown } = shopWords("vi")
    expect(refusalText({ ...refused, message: "Not enough" }, "vi")).toBe(
      refusals.insufficient_stock,
    )
    expect(refusalText({ ...refused, code: "odd", message: "Odd" }, "vi")).toBe(unknown)
    expect(refusalText({ ...refused, message: "Chỉ còn 3." }, "en")).toBe(
      shopWords("en").refusals.insufficient_stock,
    )
  })
})

describe("what strangers see of an order", () => {
  it("leaves the last name and the last three digits", () => {
    expect(maskName("Nguyễn Thị Hoa")).toBe("N. T. Hoa")
    expect(maskPhone("0912345678")).toBe("••• ••• 678")
    expect(maskName("")).toBe("")
  })
})

describe("photo addresses", () => {
  it.each([
    "../../etc/passwd",
    "0123.webp",
    `${"a".repeat(32)}-320.svg`,
    `${"g".repeat(32)}-1.jpg`,
  ])("refuses %s", (file) => expect(photoFilePattern.test(file)).toBe(false))

  it("takes the API's names", () => {
    expect(photoFilePattern.test(`${"0a".repeat(16)}-640.webp`)).toBe(true)
  })
})
