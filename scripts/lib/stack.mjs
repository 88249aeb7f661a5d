// The whole product for a while: `npm start` itself in a data folder of its own, for browser tests and benches.
import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { projectRoot } from "./environment.mjs"
import { freePort } from "./postgres.mjs"

/**
 * @typedef {{ web: string, api: string, password: string, publishableKey: string }} Stack
 *   Where the product is, the password of its demo sign-ins, and the key of its shop.
 */

/**
 * Starts a demo shop on free ports, with its own database, below `work`.
 * @param {{ work: string, settings?: Record<string, string> }} options `settings` are added to the environment.
 * @returns {Promise<{ ready: Promise<Stack>, stop: () => Promise<void> }>} `stop` takes down all of it, at any moment, and
 *   removes its data.
 */
export async function startStack({ work, settings = {} }) {
  const dataDir = mkdtempSync(path.join(work, "stack-"))
  chmodSync(dataDir, 0o755) // the database server is another user when we are root
  const [apiPort, webPort] = [await freePort(), await freePort()]
  const [api, web] = [`http://localhost:${apiPort}`, `http://localhost:${webPort}`]
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    env: {
      ...process.env,
      OCOP_DATA_DIR: dataDir,
      API_PORT: String(apiPort),
      WEB_PORT: String(webPort),
      HOST: "127.0.0.1",
      API_PUBLIC_URL: api,
      WEB_PUBLIC_URL: web,
      DATABASE_URL: "",
      OCOP_DEMO: "true",
      NODE_OPTIONS: "",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise((resolve) => child.once("exit", resolve))
  const up = new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text)
      if (text.includes("Up in ")) {
        resolve()
      }
    })
    void ended.then((code) => reject(new Error(`npm start ended with ${code}`)))
  })
  const read = (file) => readFileSync(path.join(dataDir, file), "utf8")
  return {
    ready: up.then(() => ({
      web,
      api,
      password: JSON.parse(read("secrets.json")).demoPassword,
      publishableKey: read("publishable-key").trim(),
    })),
    stop: async () => {
      child.kill("SIGTERM")
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
