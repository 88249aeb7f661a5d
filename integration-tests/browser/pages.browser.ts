import AxeBuilder from "@axe-core/playwright"
import { expect, test, type Page } from "@playwright/test"
import { stack } from "./stack"

const { web, password } = stack()
const LISTING = "/san-pham/mat-ong-hoa-vai-minh-hoa"

/** Pages anybody may open. */
const PUBLIC = ["/", "/san-pham", "/san-pham?q=mat+ong&sao=3", LISTING, "/gio-hang", "/en/san-pham"]
const OFFICER = ["/so-lieu", "/so-lieu/san-pham", "/so-lieu/giay-chung-nhan", "/so-lieu/giao-dich"]

async function signInOfficer(page: Page): Promise<void> {
  await page.goto(`${web}/so-lieu/dang-nhap`)
  await page.locator("[name=phone]").fill("0900000011")
  await page.locator("[name=password]").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page).toHaveURL(/\/so-lieu$/)
}

async function expectSound(page: Page, path: string): Promise<void> {
  const problems: string[] = []
  page.on("pageerror", ({ message }) => problems.push(message))
  const answer = await page.goto(web + path)
  expect(answer?.status(), path).toBe(200)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `${path} runs over sideways`).toBeLessThanOrEqual(0)
  expect(problems, path).toEqual([])
}

for (const width of [320, 360, 1280]) {
  test(`public pages fit ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of PUBLIC) {
      await expectSound(page, path)
    }
  })

  test(`officer pages fit ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await signInOfficer(page)
    for (const path of OFFICER) {
      await expectSound(page, path)
    }
  })
}

test("pages have no WCAG 2.2 A or AA violation that axe can find", async ({ page }) => {
  await signInOfficer(page)
  for (const path of [...PUBLIC, ...OFFICER, "/quay"]) {
    await page.goto(web + path)
    await page.waitForLoadState("networkidle")
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
  }
})

test("shop and officer pages load no script", async ({ page }) => {
  await signInOfficer(page)
  const scripts: string[] = []
  page.on(
    "request",
    (request) => request.resourceType() === "script" && scripts.push(request.url()),
  )
  for (const path of [...PUBLIC, ...OFFICER]) {
    await page.goto(web + path)
    const inline = await page.locator('script:not([type="application/ld+json"])').count()
    expect(inline, path).toBe(0)
  }
  expect(scripts).toEqual([])
})

test("a search without accents finds goods with them", async ({ page }) => {
  await page.goto(`${web}/san-pham`)
  await page.getByRole("searchbox").first().fill("mat ong")
  await page.getByRole("searchbox").first().press("Enter")
  await expect(page.getByRole("link", { name: /Mật ong/ }).first()).toBeVisible()
})

test("a wrong certificate code gets help, not an empty page", async ({ page }) => {
  const answer = await page.goto(`${web}/ocop/99-99999-9-2099`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Không tìm thấy")
})

test("an unknown province in the address is answered in words", async ({ page }) => {
  const answer = await page.goto(`${web}/san-pham?q=mat+ong&tinh=99`)
  expect(answer?.status()).toBe(400)
  await expect(page.getByRole("alert")).toContainText("tỉnh")
  await expect(page.getByRole("link", { name: /Mật ong/ }).first()).toBeVisible()
})

test("officer pages send a stranger to the sign-in", async ({ page }) => {
  await page.goto(`${web}/so-lieu`)
  await expect(page).toHaveURL(/dang-nhap/)
})
