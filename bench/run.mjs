// npm run bench -- NAME: measures one claim of docs/benches.md with all it needs brought up and taken down. The last line
// is the verdict as JSON; the exit code is 0 only if it is ok.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { installPackages, projectRoot, requireNode } from "../scripts/lib/environment.mjs"

requireNode()

const LONGEST_MINUTES = 10
const names = readdirSync(path.join(projectRoot, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.basename(file, ".ts"))
const [name] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`Say which bench: npm run bench -- ${names.join(" | ")}`)
  process.exit(2)
}

const began = Date.now()
await installPackages(() => console.log("Installing packages (some minutes the first time) …"))
const require = createRequire(import.meta.url)
require("ts-node").register({ cwd: projectRoot, transpileOnly: true })
const { verdictOf } = require("./lib/verdict.ts")
/** @type {import("./lib/bench").Bench} */
const bench = require(`./${name}.ts`).bench

const work = mkdtempSync(path.join(os.tmpdir(), "ocop-bench-"))
chmodSync(work, 0o755) // the database server is another user when we are root
const stops = []
let ending

/** Takes everything down, then gives the verdict; whoever comes first decides. */
function end(measured) {
  ending ??= (async () => {
    for (const stop of stops.reverse()) {
      await stop().catch((error) => console.error(error.message))
    }
    rmSync(work, { recursive: true, force: true })
    const verdict = verdictOf(name, bench, measured)
    console.log(`Took ${((Date.now() - began) / 1000).toFixed(0)} s in all.`)
    console.log(JSON.stringify(verdict))
    process.exit(verdict.ok ? 0 : 1)
  })()
  return ending
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void end())
}
setTimeout(
  () => {
    console.error(`The bench took longer than ${LONGEST_MINUTES} minutes.`)
    void end()
  },
  LONGEST_MINUTES * 60_000 - (Date.now() - began),
).unref()

try {
  await end(
    await bench.measure({
      work,
      afterwards: (stop) => stops.push(stop),
      say: (line) => console.log(line),
    }),
  )
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  await end()
}
