import { defineConfig } from "@playwright/test"

/** One stack for all files (stack.ts starts it), one worker: the tests share a database and two cores. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.browser.ts",
  globalSetup: "./stack.ts",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  outputDir: "../../test-results",
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.OCOP_CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
    },
  },
})
