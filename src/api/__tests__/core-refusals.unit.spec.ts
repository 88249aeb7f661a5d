import { MedusaError } from "@medusajs/framework/utils"
import { refusalOfCore } from "../core-refusals"

describe("a refusal of core", () => {
  // As the plain copies a workflow rejects with.
  it.each([
    { code: MedusaError.Codes.INSUFFICIENT_INVENTORY, message: "Some variant does not have it" },
    { message: "Not enough stock available for item iitem_1 at location sloc_1" },
  ])("for want of stock reads Vietnamese (%#)", (error) => {
    expect(refusalOfCore({ type: MedusaError.Types.NOT_ALLOWED, ...error })).toMatchObject({
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
