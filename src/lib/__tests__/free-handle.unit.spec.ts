import { freeHandle } from "../free-handle"

describe("freeHandle", () => {
  it("takes the name without accents", () => {
    expect(freeHandle("Mật ong Mẫu Sơn", [], "x")).toBe("mat-ong-mau-son")
  })

  it("counts on from the first free number", () => {
    expect(freeHandle("Chè Đắng", ["che-dang", "che-dang-2"], "x")).toBe("che-dang-3")
  })

  it("falls back when nothing of the name can be written", () => {
    expect(freeHandle("—", ["x"], "x")).toBe("x-2")
  })
})
