// npm test: installs what is missing, runs the layers, closes with "N passed, N failed".
//   node scripts/test.mjs [--slow] [layer ...] [path of a test file ...]
import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { installPackages, projectRoot, requireNode, run } from "./lib/environment.mjs"

requireNode()

const FAST = ["check", "unit", "modules", "http", "browser"]
const SLOW = ["faults"]
const args = process.argv.slice(2)
const slow = args.includes("--slow")
const named = args.filter((argument) => [...FAST, ...SLOW].includes(argument))
const paths = args.filter((argument) => !named.includes(argument) && !argument.startsWith("--"))
const layers = named.length > 0 ? named : slow ? SLOW : FAST

await installPackages(() => console.log("Installing packages (some minutes the first time) …"))
/** Memory if there is enough of it (containers often give 64 MB), else the disk. */
function workFolder() {
  const memory = "/dev/shm"
  const roomy =
    existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > 2 * 1024 ** 3
  return mkdtempSync(path.join(roomy ? memory : os.tmpdir(), "ocop-test-"))
}

const work = workFolder()
chmodSync(work, 0o755) // the database server is another user when we are root

/** Runs with the output shown as it comes; resolves to the exit code. */
function show(command, commandArgs, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      cwd: projectRoot,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    })
    child.on("close", (code, signal) => resolve(code ?? signal))
  })
}

const totals = []
let postgres

async function databaseServer() {
  const { startPostgres } = await import("./lib/postgres.mjs")
  postgres ??= await startPostgres({
    projectRoot,
    folder: path.join(work, "db"),
    password: "test-of-this-run-only",
    throwaway: true,
  })
  return postgres
}

async function jest(layer) {
  const { randomBytes } = await import("node:crypto")
  const report = path.join(work, `${layer}.json`)
  const env = {
    ...process.env,
    OCOP_TEST_LAYER: layer,
    NODE_OPTIONS: "--experimental-vm-modules",
    NODE_ENV: "test",
    OCOP_TEST_REPORT: report,
  }
  if (layer !== "unit") {
    const server = await databaseServer()
    Object.assign(env, {
      DB_HOST: "localhost", // with 127.0.0.1 Medusa's test runner forces SSL
      DB_PORT: String(server.port),
      DB_USERNAME: "ocop",
      DB_PASSWORD: "test-of-this-run-only",
      DATABASE_URL: server.url("ocop"),
      JWT_SECRET: randomBytes(32).toString("hex"),
      COOKIE_SECRET: randomBytes(32).toString("hex"),
      IDENTITY_KEYS: `test:${randomBytes(32).toString("base64")}`,
      FILES_DIR: path.join(work, "files"),
      ADMIN_DISABLED: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    })
  }
  const code = await show(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--runInBand",
      "--forceExit",
      "--reporters=default",
      "--reporters=./scripts/lib/count-reporter.cjs",
      "--",
      ...paths,
    ],
    env,
  )
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined
  totals.push({
    layer,
    passed: result?.passed ?? 0,
    failed: result?.failed || (code === 0 ? 0 : 1),
    skipped: result?.skipped ?? 0,
  })
}

async function check() {
  for (const part of ["format", "lint", "types"]) {
    const code = await show("npm", ["run", "--silent", `check:${part}`])
    totals.push({
      layer: `check ${part}`,
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      skipped: 0,
    })
  }
}

async function browser() {
  const { findChromium } = await import("./lib/chromium.mjs")
  const chromium = await findChromium(run)
  const report = path.join(work, "browser.json")
  const code = await show(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "-c", "integration-tests/browser", ...paths],
    {
      ...process.env,
      OCOP_CHROMIUM: chromium,
      OCOP_BROWSER_WORK: work,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  )
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats : undefined
  totals.push({
    layer: "browser",
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected || (code === 0 ? 0 : 1),
    skipped: stats?.skipped ?? 0,
  })
}

async function finish(code) {
  await postgres?.stop()
  rmSync(work, { recursive: true, force: true })
  process.exit(code)
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => void finish(130))
}

try {
  for (const layer of layers) {
    const since = Date.now()
    console.log(`\n=== ${layer} ===`)
    await (layer === "check" ? check() : layer === "browser" ? browser() : jest(layer))
    console.log(`--- ${layer}: ${((Date.now() - since) / 1000).toFixed(0)} s`)
  }
} catch (error) {
  console.error(error.message)
  totals.push({ layer: "set-up", passed: 0, failed: 1, skipped: 0 })
}

console.log("")
for (const { layer, passed, failed, skipped } of totals) {
  console.log(
    `${layer.padEnd(14)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`,
  )
}
const sum = (name) => totals.reduce((total, row) => total + row[name], 0)
const skipped = sum("skipped")
console.log(
  `\n${sum("passed")} passed, ${sum("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`,
)
await finish(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1)
