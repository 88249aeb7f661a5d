import { MedusaError } from "@medusajs/framework/utils"
import { refusalOfCore } from "../core-refusals"

describe("a refusal of core", () => {
  it("that nobody is left in stock reads Vietnamese, also as the copy a workflow rejects with", () => {
    const { type, message, code } = new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Some variant does not have the required inventory",
      MedusaError.Codes.INSUFFICIENT_INVENTORY,
    )
    expect(refusalOfCore({ type, message, code })).toMatchObject({
      status: 400,
      code: "insufficient_stock",
      message: expect.stringContaining("không đủ"),
    })
  })

  it.each([[new Error("x")], [undefined], ["text"], [{ code: "toString" }]])(
    "without words of ours stays core's (%#)",
    (error) => {
      expect(refusalOfCore(error)).toBeUndefined()
    },
  )
})
