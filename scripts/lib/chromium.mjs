// A Chromium for the browser tests: the machine's own, or Debian's package where we may install it.
import { existsSync } from "node:fs"

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** Path of a Chromium; installs Debian's `chromium` when there is none. OCOP_CHROMIUM names one of your own. */
export async function findChromium(run) {
  const candidates = [process.env.OCOP_CHROMIUM, ...KNOWN].filter(Boolean)
  const found = candidates.find((place) => existsSync(place))
  if (found) {
    return found
  }
  const missing =
    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or name one in OCOP_CHROMIUM."
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) {
    throw new Error(missing)
  }
  console.log("Installing Debian's chromium …")
  try {
    await run("apt-get", ["update", "-q"])
    await run(
      "apt-get",
      ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-core"],
      {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      },
    )
  } catch (error) {
    throw new Error(`${missing}\n${error.message}`)
  }
  return "/usr/bin/chromium"
}
