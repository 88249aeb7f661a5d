import { expect, test, type Browser, type Page } from "@playwright/test"
import sharp from "sharp"
import { unzipSync } from "fflate"
import { readFileSync } from "node:fs"
import { stack } from "./stack"

const { web, api, password } = stack()

/** A new name and tax code each run, so that the test can be run again on a stack that stands. */
const run = String(Date.now()).slice(-6)
const SELLER = `HTX Măng khô thử ${run}`
const LISTING = `Măng khô thử ${run}`
const CODE = `20-05977-${run.slice(-4)}-2026`

/** A tax code of nobody in particular that passes its check digit (weights of TT 86/2024). */
function taxCode(seed: string): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
  for (let number = Number(seed); ; number += 1) {
    const digits = String(number).padStart(9, "9")
    const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
    const check = 10 - (sum % 11)
    if (check >= 0 && check <= 9) {
      return `${digits}${check}`
    }
  }
}

const photo = (name: string) =>
  sharp({ create: { width: 1400, height: 1000, channels: 3, background: "#7a5c2e" } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="900" height="300"><text y="200" font-size="90">${name}</text></svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer()

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "vi-VN",
  })
  return context.newPage()
}

const next = (page: Page) => page.getByRole("button", { name: "Tiếp tục" }).click()

test.describe.configure({ mode: "serial" })

test("a helper registers a cooperative and submits a product at the desk", async ({ browser }) => {
  const page = await phone(browser)
  await page.goto(`${web}/quay`)
  await page.locator("input[type=tel]").fill("0900000001")
  await page.locator("input[type=password]").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await page
    .getByRole("link", { name: /Đăng ký người bán/ })
    .first()
    .click()

  await page.getByRole("radio", { name: /^Hợp tác xã/ }).check()
  await next(page)
  await page.locator("#field-name").fill(SELLER)
  await page.locator("#field-identity_number").fill("0100233489")
  await page.locator("#field-representative_name").fill("Hoàng Thị Thử")
  await next(page)
  await expect(page.getByText("Mã số thuế này sai ít nhất một chữ số").first()).toBeVisible()
  await page.locator("#field-identity_number").fill(taxCode(`777${run}`))
  await next(page)
  await page.locator("#field-commune_code").fill("dong kinh")
  await page.getByRole("option", { name: "Phường Đông Kinh" }).click()
  await page.locator("#field-address_line").fill("Tổ 5")
  await next(page)
  await page.locator("#field-phone").fill("0912 345 678")
  await next(page)
  for (const permission of ["Đăng ký gian hàng", "Đăng sản phẩm", "Đưa sang sàn đối tác"]) {
    await page.getByRole("checkbox", { name: permission }).check()
  }
  await page.getByRole("radio", { name: /^12 tháng/ }).check()
  await page.getByRole("radio", { name: /Ký giấy ủy quyền/ }).check()
  await page.getByRole("checkbox", { name: /Tôi đã đọc/ }).check()
  await next(page)
  await page.getByRole("button", { name: "Gửi đăng ký" }).click()
  await expect(page.getByRole("heading", { name: SELLER })).toBeVisible()
  await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()

  await page.getByRole("link", { name: "Thêm sản phẩm" }).click()
  await page.locator("#field-title").fill(LISTING)
  await page.locator("#field-product_set_no").selectOption("7")
  await page.locator("#field-description").fill("Măng rừng phơi khô.")
  await next(page)
  await page
    .locator("input[type=file]")
    .last()
    .setInputFiles({ name: "mang.jpg", mimeType: "image/jpeg", buffer: await photo(LISTING) })
  await expect(page.getByText("Đã tải lên")).toBeVisible()
  await next(page)
  await page.locator("#field-price").fill("150.000")
  await page.locator("#field-stock").fill("5")
  await page.locator("#field-net_quantity").fill("300 g")
  await page.locator("#field-weight_grams").fill("400")
  await next(page)
  await page.locator("#field-origin").fill("Lạng Sơn")
  await page.locator("#field-ingredients").fill("Măng")
  await page.locator("#field-shelf_life").fill("12 tháng")
  await next(page)
  await page.getByRole("button", { name: "Gửi duyệt" }).click()
  await expect(page.getByText("Chờ duyệt").first()).toBeVisible()
  await page.context().close()
})

test("an operator verifies and publishes in the Medusa admin, and gets the package", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "vi-VN",
  })
  const page = await context.newPage()
  await page.goto(`${api}/app/login`)
  await page.locator("input[name=email]").fill("vanhanh@ocop.example")
  await page.locator("input[name=password]").fill(password)
  await page.locator("button[type=submit]").click()
  await expect(page).not.toHaveURL(/login/)

  await page.goto(`${api}/app/sellers`)
  await page.getByText(SELLER).first().click()
  await expect(page.getByRole("heading", { name: SELLER })).toBeVisible()
  await expect(page.locator("main")).not.toContainText(taxCode(`777${run}`))
  await page.getByText("Đã xem giấy tờ gốc").click()
  await page.getByRole("button", { name: "Xác minh người bán" }).click()
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /Xác minh/ })
    .click()
  await expect(page.getByText("Đã xác minh").first()).toBeVisible()

  await page.goto(`${api}/app/listings`)
  await page.getByText(LISTING).first().click()
  await page.getByRole("button", { name: /Duyệt, đưa lên bán/ }).click()
  await expect(page.getByText(`Đã duyệt “${LISTING}”.`)).toBeVisible()

  await page.goto(`${api}/app/partner-channels`)
  await page.getByRole("button", { name: "Tạo gói đăng" }).click()
  const link = page
    .getByRole("link", { name: /Tải gói/ })
    .or(page.getByRole("button", { name: /Tải gói/ }))
  const download = page.waitForEvent("download")
  await link.first().click()
  const file = await (await download).path()
  const entries = unzipSync(new Uint8Array(readFileSync(file)))
  const manifest = Object.keys(entries).find((name) => name.endsWith("manifest.json")) ?? ""
  expect(new TextDecoder().decode(entries[manifest])).toContain("buudien")
  expect(Object.keys(entries).some((name) => name.endsWith(".xlsx"))).toBe(true)
  expect(Object.keys(entries).some((name) => name.endsWith(".jpg"))).toBe(true)
  await context.close()
})

test("an officer records the certificate, and the badge follows", async ({ browser }) => {
  const page = await phone(browser)
  await page.goto(`${web}/so-lieu/dang-nhap`)
  await page.locator("[name=phone]").fill("0900000011")
  await page.locator("[name=password]").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await page.goto(`${web}/so-lieu/san-pham?q=${encodeURIComponent(LISTING)}`)
  await page.getByRole("link", { name: "Ghi giấy chứng nhận" }).first().click()
  await page.locator("[name=star][value='4']").check()
  await page.locator("[name=score]").fill("75,5")
  await page.locator("[name=code]").fill(CODE)
  await page.locator("[name=decision_number]").fill("99/QĐ-UBND")
  await page.locator("[name=decision_issuer]").fill("UBND tỉnh Lạng Sơn (thử)")
  await page.locator("[name=decision_issued_on]").fill("2026-10-01")
  await page.locator("[name=issued_on]").fill("2026-10-01")
  await page.locator("main form button").last().click()
  await expect(page).toHaveURL(/giay-chung-nhan\?da-ghi=/)

  await page.goto(`${web}/ocop/${CODE}`)
  await expect(page.locator("main")).toContainText("01/10/2029")
  await expect(page.locator("main")).toContainText(LISTING)
  await page.context().close()
})

test("a buyer without JavaScript finds it, orders it, and no more than there is", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await expect(async () => {
    await page.goto(`${web}/san-pham?q=${encodeURIComponent(`mang kho thu ${run}`)}&sao=4`)
    await expect(page.getByRole("link", { name: LISTING }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole("link", { name: LISTING }).first().click()
  await expect(page.getByText("OCOP 4").first()).toBeVisible()

  await page.locator("[name=quantity]").fill("6")
  await page.getByRole("button", { name: "Thêm vào giỏ" }).click()
  await expect(page.locator("main")).toContainText(/còn 5/i)
  await page.locator("[name=quantity]").fill("2")
  await page.getByRole("button", { name: "Thêm vào giỏ" }).click()
  await expect(page).toHaveURL(/gio-hang/)
  await page.getByRole("link", { name: "Đặt hàng" }).first().click()
  await page.locator("[name=name]").fill("Người Mua Thử")
  await page.locator("[name=phone]").fill("0987 654 321")
  await page.locator("[name=province]").selectOption("68")
  await page.getByRole("button", { name: "Chọn xã, phường" }).click()
  await page.locator("[name=commune]").selectOption({ index: 1 })
  await page.locator("[name=address]").fill("Số 1")
  await page.getByRole("button", { name: "Đặt hàng", exact: true }).click()
  await expect(page).toHaveURL(/\/don-hang\/order_/)
  await expect(page.locator("main")).toContainText("0987 654 321")
  await expect(page.locator("main")).toContainText("300.000")

  const address = page.url()
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await other.goto(address)
  await expect(other.locator("main")).not.toContainText("0987 654 321")
  await expect(other.locator("main")).not.toContainText("Số 1,")
  await stranger.close()
  await context.close()
})

test("the officer sees the order in the province's figures, another province does not", async ({
  browser,
}) => {
  const rows = async (phoneNumber: string) => {
    const page = await phone(browser)
    await page.goto(`${web}/so-lieu/dang-nhap`)
    await page.locator("[name=phone]").fill(phoneNumber)
    await page.locator("[name=password]").fill(password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await expect(page).toHaveURL(/\/so-lieu$/)
    await page.goto(`${web}/so-lieu/giao-dich`)
    const text = await page.locator("main").innerText()
    await page.context().close()
    return text
  }
  await expect(async () => expect(await rows("0900000011")).toContain(LISTING)).toPass()
  expect(await rows("0900000012")).not.toContain(LISTING)
})
