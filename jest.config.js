// One configuration, one test layer a run: OCOP_TEST_LAYER is unit (default), modules, http or faults.
const layers = {
  unit: ["src", "seeds", "bench"].map((place) => `**/${place}/**/__tests__/**/*.unit.spec.ts`),
  modules: ["**/src/modules/*/__tests__/**/*.spec.ts", "**/integration-tests/modules/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts"],
  faults: ["**/integration-tests/faults/**/*.spec.ts"],
}
const layer = process.env.OCOP_TEST_LAYER ?? "unit"
if (!layers[layer]) {
  throw new Error(
    `OCOP_TEST_LAYER must be one of ${Object.keys(layers).join(", ")}, not "${layer}"`,
  )
}

module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: layers[layer],
  testPathIgnorePatterns: ["/node_modules/", "/.medusa/", "/web/dist/"].concat(
    layer === "modules" ? ["\\.unit\\.spec\\.ts$"] : [],
  ),
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2021",
        },
        // import() stays: it is how CommonJS takes packages that are ES modules only.
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
  setupFiles: layer === "unit" ? [] : ["<rootDir>/integration-tests/setup/clear-metadata.js"],
  testTimeout: layer === "unit" ? 5_000 : 120_000,
}
