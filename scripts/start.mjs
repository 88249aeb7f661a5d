// npm start: everything from a bare clone to a running shop. Each step says what it does; a second start skips what stands.
import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import {
  hashOf,
  installPackages,
  installationSecrets,
  projectRoot,
  requireNode,
  run,
} from "./lib/environment.mjs"

requireNode()

const STEPS = 7
const started = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Shows a step while it runs and how long it took; `work` may return a remark. */
async function step(number, title, work) {
  const since = Date.now()
  const show = (text) =>
    process.stdout.isTTY && process.stdout.write(`\r\x1b[K[${number}/${STEPS}] ${title} ${text}`)
  show("…")
  const tick = setInterval(() => show(`… ${seconds(since)}`), 1000)
  try {
    const remark = await work((text) =>
      process.stdout.isTTY ? show(text) : console.log(`[${number}/${STEPS}] ${title} ${text}`),
    )
    clearInterval(tick)
    const line = `[${number}/${STEPS}] ${title}: ${remark ?? "done"} (${seconds(since)})`
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`)
  } finally {
    clearInterval(tick)
  }
}

/** Undone in reverse on Ctrl-C, on SIGTERM, and when a step fails. */
const stops = []
let stopping
function stopAll() {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) {
      await stop().catch((error) => console.error(error.message))
    }
  })()
  return stopping
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, async () => {
    console.log("\nStopping …")
    await stopAll()
    console.log("Stopped. The data is kept; npm start goes on with it.")
    process.exit(0)
  })
}

if (existsSync(path.join(projectRoot, ".env"))) {
  process.loadEnvFile(path.join(projectRoot, ".env"))
}
const environment = process.env
const dataDir = path.resolve(projectRoot, environment.OCOP_DATA_DIR || ".data")
const apiPort = Number(environment.API_PORT || 9000)
const webPort = Number(environment.WEB_PORT || 8000)
const demo = environment.OCOP_DEMO !== "false"
const logsDir = path.join(dataDir, "logs")

/** Starts a long-lived process in a group of its own and resolves when `address` answers. */
async function serve(name, command, args, { cwd, env, address }) {
  const log = path.join(logsDir, `${name}.log`)
  writeFileSync(log, "")
  const { openSync } = await import("node:fs")
  const out = openSync(log, "a")
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", out, out] })
  let ended
  child.on("exit", (code, signal) => {
    ended = code ?? signal
    if (!stopping) {
      console.error(
        `\nThe ${name} ended unexpectedly (${ended}). Its last words, from ${log}:\n${readFileSync(log, "utf8").split("\n").slice(-15).join("\n")}`,
      )
      void stopAll().then(() => process.exit(1))
    }
  })
  stops.push(async () => {
    if (ended === undefined) {
      process.kill(-child.pid, "SIGTERM")
      for (let waited = 0; ended === undefined && waited < 10_000; waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      if (ended === undefined) {
        process.kill(-child.pid, "SIGKILL")
      }
    }
  })
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    if (answer?.ok) {
      return
    }
    if (stopping) {
      return new Promise(() => {})
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The ${name} did not answer at ${address} within 90 s; see ${log}.`)
}

async function busy(port) {
  const { createServer } = await import("node:net")
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(true))
    server.listen(port, () => server.close(() => resolve(false)))
  })
}

async function main() {
  for (const [name, port] of [
    ["API_PORT", apiPort],
    ["WEB_PORT", webPort],
  ]) {
    if (await busy(port)) {
      throw new Error(
        `Port ${port} is taken by another program. Stop that one, or choose another port: ${name}=${port + 100} npm start`,
      )
    }
  }
  mkdirSync(logsDir, { recursive: true })
  const secrets = installationSecrets(dataDir)

  await step(1, "Install packages", async (show) => {
    const installed = await installPackages(() => show("(some minutes on the first start)"))
    return installed ? "installed" : "up to date"
  })

  const appDir = path.join(projectRoot, ".medusa", "app")
  const medusa = path.join(projectRoot, "node_modules", "@medusajs", "cli", "cli.js")
  const env = {
    ...environment,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    API_PUBLIC_URL: environment.API_PUBLIC_URL || `http://localhost:${apiPort}`,
    WEB_PUBLIC_URL: environment.WEB_PUBLIC_URL || `http://localhost:${webPort}`,
    JWT_SECRET: environment.JWT_SECRET || secrets.jwtSecret,
    COOKIE_SECRET: environment.COOKIE_SECRET || secrets.cookieSecret,
    IDENTITY_KEYS: environment.IDENTITY_KEYS || secrets.identityKeys,
    FILES_DIR: environment.FILES_DIR || path.join(dataDir, "files"),
    WEB_TOKEN: environment.WEB_TOKEN || randomBytes(32).toString("hex"),
    OCOP_DATA_DIR: dataDir,
    OCOP_DEMO_PASSWORD: secrets.demoPassword,
  }

  await step(2, "Database", async () => {
    if (environment.DATABASE_URL) {
      return "the one of DATABASE_URL"
    }
    const { startPostgres } = await import("./lib/postgres.mjs")
    const postgres = await startPostgres({
      projectRoot,
      folder: path.join(dataDir, "postgres"),
      password: secrets.databasePassword,
    })
    stops.push(postgres.stop)
    env.DATABASE_URL = postgres.url("ocop")
    const { default: pg } = await import("pg")
    const client = new pg.Client(postgres.url("postgres"))
    await client.connect()
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'ocop'")
    if (!rowCount) {
      await client.query("CREATE DATABASE ocop")
    }
    await client.end()
    return `embedded PostgreSQL on port ${postgres.port}${postgres.reused ? ", taken over from the last start" : ""}`
  })

  // A given database that was never used here needs its own migration and seed: the stamps name it.
  const { createHash } = await import("node:crypto")
  const databaseName = createHash("sha256")
    .update(environment.DATABASE_URL ?? "embedded")
    .digest("hex")
    .slice(0, 12)
  const stamped = (file, value) => existsSync(file) && readFileSync(file, "utf8") === value

  const appSources = hashOf([
    "src",
    "seeds",
    "medusa-config.ts",
    "package-lock.json",
    "tsconfig.json",
  ])
  const appIdentity = `${appSources} ${env.API_PUBLIC_URL}`
  const webSources = hashOf(["web", "package-lock.json"])
  const appStamp = path.join(appDir, ".built-from")
  const webStamp = path.join(projectRoot, "web", "dist", ".built-from")
  await step(3, "Build the API and its admin", async () => {
    if (stamped(appStamp, appIdentity)) {
      return "up to date"
    }
    await run(process.execPath, [medusa, "build"], { env })
    writeFileSync(appStamp, appIdentity)
  })
  await step(4, "Build the web", async () => {
    if (stamped(webStamp, webSources)) {
      return "up to date"
    }
    await run("npm", ["run", "build", "-w", "web"], { env })
    writeFileSync(webStamp, webSources)
  })

  await step(5, "Migrate the database", async () => {
    const stamp = path.join(dataDir, `migrated-${databaseName}`)
    if (stamped(stamp, appSources)) {
      return "up to date"
    }
    await run(
      process.execPath,
      [medusa, "db:migrate", "--execute-safe-links", "--execute-safe-search"],
      { env, cwd: appDir },
    )
    writeFileSync(stamp, appSources)
  })

  await step(6, demo ? "Load the demo data" : "Prepare the store", async (show) => {
    const script = demo ? "seed-demo" : "prepare-store"
    const stamp = path.join(dataDir, `seeded-${databaseName}`)
    if (stamped(stamp, script)) {
      return "up to date"
    }
    rmSync(stamp, { force: true })
    await run(process.execPath, [medusa, "exec", `./seeds/${script}.js`], {
      env,
      cwd: appDir,
      onLine: (line) => line.includes("minh họa:") && show(line.slice(line.indexOf("Nạp"))),
    })
    writeFileSync(stamp, script)
  })

  await step(7, "Serve", async () => {
    await serve("api", process.execPath, [medusa, "start", "--port", String(apiPort)], {
      cwd: appDir,
      env,
      address: `http://localhost:${apiPort}/health`,
    })
    const webEnv = {
      ...environment,
      NODE_ENV: "production",
      HOST: environment.HOST || "0.0.0.0",
      PORT: String(webPort),
      API_URL: `http://localhost:${apiPort}`,
      WEB_PUBLIC_URL: env.WEB_PUBLIC_URL,
      WEB_TOKEN: env.WEB_TOKEN,
      PUBLISHABLE_KEY_FILE: path.join(dataDir, "publishable-key"),
    }
    await serve("web", process.execPath, ["dist/server/entry.mjs"], {
      cwd: path.join(projectRoot, "web"),
      env: webEnv,
      address: `http://localhost:${webPort}/san-pham`,
    })
  })

  const signIns = path.join(dataDir, "demo-sign-ins.json")
  console.log(`
Up in ${seconds(started)}.

  Shop                ${env.WEB_PUBLIC_URL}
  Desk for helpers    ${env.WEB_PUBLIC_URL}/quay
  Officer's figures   ${env.WEB_PUBLIC_URL}/so-lieu
  Medusa admin        ${env.API_PUBLIC_URL}/app
  API                 ${env.API_PUBLIC_URL}
`)
  if (demo && existsSync(signIns)) {
    console.log(`Demo sign-ins (password of all: ${secrets.demoPassword})\n`)
    for (const { who, sign_in, where } of JSON.parse(readFileSync(signIns, "utf8"))) {
      console.log(`  ${who.padEnd(44)} ${sign_in.padEnd(24)} ${where}`)
    }
  }
  console.log(`\nLogs: ${logsDir}\nCtrl-C stops everything; the data stays in ${dataDir}.`)
}

main().catch(async (error) => {
  if (stopping) {
    return
  }
  console.error(`\n${error.message}`)
  await stopAll()
  process.exit(1)
})
