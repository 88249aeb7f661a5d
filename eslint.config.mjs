import js from "@eslint/js"
import importX from "eslint-plugin-import-x"
import tseslint from "typescript-eslint"

// What each layer may not know (docs/architecture.md): lib <- modules <- workflows <- api, subscribers, jobs.
const forbidden = [
  {
    target: "./src/lib",
    from: "./src",
    except: ["./lib"],
    message: "lib is pure: it knows nothing else in src.",
  },
  {
    target: "./src/modules",
    from: "./src",
    except: ["./lib", "./modules"],
    message: "A module knows only lib.",
  },
  {
    target: "./src/providers",
    from: "./src",
    except: ["./lib", "./providers"],
    message: "A provider knows only lib.",
  },
  {
    target: "./src/workflows",
    from: "./src",
    except: ["./lib", "./modules", "./links", "./workflows"],
    message: "A workflow knows lib, modules and links.",
  },
  {
    target: "./src/links",
    from: "./src",
    except: ["./lib", "./modules", "./links"],
    message: "A link joins modules only.",
  },
  {
    // The index holds what the shop shows, so it is built by the same presenters as the pages.
    target: "./src/search",
    from: "./src",
    except: ["./lib", "./modules", "./workflows", "./search"],
    message: "A search definition knows lib, modules and the presenters of workflows.",
  },
  {
    target: ["./src/api", "./src/subscribers", "./src/jobs"],
    from: "./src/admin",
    message: "The admin speaks HTTP to the api.",
  },
  { target: "./src/subscribers", from: "./src/api", message: "Subscribers start workflows." },
  { target: "./src/jobs", from: "./src/api", message: "Jobs start workflows." },
  {
    target: "./src/admin",
    from: "./src",
    except: ["./admin", "./lib"],
    message: "The admin knows lib only, and speaks HTTP.",
  },
  { target: "./web", from: "./src", message: "web speaks HTTP alone." },
  { target: "./src", from: "./web", message: "The server knows nothing of web." },
  { target: "./src", from: "./seeds", message: "What is shipped knows no demo data." },
  {
    target: "./src/**/!(__tests__)/*",
    from: "./integration-tests",
    message: "Code knows no tests.",
  },
]

// A module imports no other module, whatever its name: one zone a module folder.
import { readdirSync } from "node:fs"
const modules = readdirSync(new URL("./src/modules", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    target: `./src/modules/${name}`,
    from: "./src/modules",
    except: [`./${name}`],
    message:
      "A module imports no other module: join them in a workflow, a link or the search index.",
  }))

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      ".medusa/",
      ".data/",
      "web/dist/",
      "web/.astro/",
      "coverage/",
      "test-results/",
      "playwright-report/",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] } },
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: [...forbidden, ...modules] }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["scripts/**", "bench/**", "integration-tests/**", "seeds/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        fetch: "readonly",
        setTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        clearTimeout: "readonly",
        AbortSignal: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
)
