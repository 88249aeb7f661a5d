// What every command of ours needs to know before anything is installed: no package may be imported here.
import { createHash, randomBytes } from "node:crypto"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

/** Stops with one line when Node is too old for what is installed later. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!fits) {
    console.error(
      `Node ${process.versions.node} is too old: 20.19 or newer, or 22.12 or newer, is needed (https://nodejs.org).`,
    )
    process.exit(1)
  }
}

/** Runs a command of this project; its output goes to `log` and is shown only if it fails. */
export function run(command, args, { env = process.env, cwd = projectRoot, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    let line = ""
    const take = (text) => {
      output = (output + text).slice(-20_000)
      line += text
      const lines = line.split("\n")
      line = lines.pop()
      for (const whole of lines) {
        onLine?.(whole)
      }
    }
    child.stdout.setEncoding("utf8").on("data", take)
    child.stderr.setEncoding("utf8").on("data", take)
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0
        ? resolve(output)
        : reject(
            new Error(
              `${[path.basename(command), ...args].join(" ")} ended with ${code}:\n${output.trim()}`,
            ),
          ),
    )
  })
}

/** Installs the packages of the lockfile when they are missing or of another lockfile. */
export async function installPackages(report) {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(projectRoot, "package-lock.json")))
    .digest("hex")
  const stamp = path.join(projectRoot, "node_modules", ".installed-from")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) {
    return false
  }
  report?.()
  // Not `npm ci`: it insists on the optional packages of every other platform being on the registry.
  await run("npm", ["install", "--no-audit", "--no-fund"])
  const installed = createHash("sha256")
    .update(readFileSync(path.join(projectRoot, "package-lock.json")))
    .digest("hex")
  writeFileSync(stamp, installed)
  return true
}

function filesBelow(place) {
  if (!existsSync(place)) {
    return []
  }
  if (statSync(place).isFile()) {
    return [place]
  }
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !["node_modules", "dist", ".astro", "__tests__"].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(path.join(place, name)))
}

/** One hash of all files below the places given (relative to the project). */
export function hashOf(places) {
  const hash = createHash("sha256")
  for (const file of places.flatMap((place) => filesBelow(path.join(projectRoot, place)))) {
    hash
      .update(path.relative(projectRoot, file))
      .update("\0")
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.digest("hex")
}

/** Secrets of this installation, made once, readable by their owner only. */
export function installationSecrets(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, "secrets.json")
  if (!existsSync(file)) {
    const secrets = {
      databasePassword: randomBytes(24).toString("hex"),
      jwtSecret: randomBytes(32).toString("hex"),
      cookieSecret: randomBytes(32).toString("hex"),
      identityKeys: `k1:${randomBytes(32).toString("base64")}`,
      // Easily typed on a phone: it is shown to whoever starts the demo, on the machine itself only.
      demoPassword: `ocop-${randomBytes(4).toString("hex")}`,
    }
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  chmodSync(file, 0o600)
  return JSON.parse(readFileSync(file, "utf8"))
}
