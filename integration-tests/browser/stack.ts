import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import os from "node:os"
import path from "node:path"

/** Where the running product is, and the password of its demo sign-ins. */
export type Stack = { web: string; api: string; password: string }

/** The stack the global set-up started; its address is handed on in the environment. */
export function stack(): Stack {
  return JSON.parse(process.env.OCOP_BROWSER_STACK ?? "") as Stack
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/**
 * Runs `npm start` itself in a data folder of its own, so that the tests meet what a newcomer meets. A stack already
 * running is used instead when OCOP_BROWSER_STACK holds its `{ web, api, password }`.
 */
export default async function startStack(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OCOP_BROWSER_STACK) {
    return undefined
  }
  const dataDir = mkdtempSync(path.join(process.env.OCOP_BROWSER_WORK ?? os.tmpdir(), "stack-"))
  chmodSync(dataDir, 0o755) // the database server is another user when we are root
  const [apiPort, webPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: path.resolve(__dirname, "../.."),
    env: {
      ...process.env,
      OCOP_DATA_DIR: dataDir,
      API_PORT: String(apiPort),
      WEB_PORT: String(webPort),
      HOST: "127.0.0.1",
      API_PUBLIC_URL: `http://localhost:${apiPort}`,
      WEB_PUBLIC_URL: `http://localhost:${webPort}`,
      DATABASE_URL: "",
      OCOP_DEMO: "true",
      NODE_OPTIONS: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      process.stdout.write(text)
      if (text.includes("Up in ")) {
        resolve()
      }
    })
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)))
  })
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8")) as {
    demoPassword: string
  }
  process.env.OCOP_BROWSER_STACK = JSON.stringify({
    web: `http://localhost:${webPort}`,
    api: `http://localhost:${apiPort}`,
    password: secrets.demoPassword,
  } satisfies Stack)
  return () =>
    new Promise((resolve) => {
      child.removeAllListeners("exit")
      child.once("exit", () => resolve())
      child.kill("SIGTERM")
    })
}
