import node from "@astrojs/node"
import { defineConfig } from "astro/config"

/**
 * Astro loads pages and middleware at the first request. A wrong setting must stop the server at its start instead,
 * so the server's entry imports the settings, which throw naming what is wrong; and what must know of the first
 * request too.
 */
const preparedAtStart = {
  name: "prepared-at-start",
  transform(code, id) {
    return id.includes("@astrojs-ssr-virtual-entry")
      ? { code: `import "/src/lib/settings"\nimport "/src/lib/visitor-line"\n${code}`, map: null }
      : undefined
  },
}

export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone" }),
  // One round trip less on a weak line than a stylesheet of its own.
  build: { inlineStylesheets: "always" },
  // Astro's check compares with a host fixed at build time; src/middleware.ts compares with WEB_PUBLIC_URL and the
  // Host header at run time, for every unsafe method and content type.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  server: { port: 8000 },
  vite: {
    plugins: [preparedAtStart],
    // No inline scripts: the content security policy allows scripts of our own address only.
    build: { assetsInlineLimit: 0 },
  },
})
