/** Run by `npm test` (integration-tests/run.ts) and `npm run check` (unit tests only). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/unit-tests", "<rootDir>/integration-tests"],
  testMatch: ["**/*.spec.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2022",
        },
      },
    ],
  },
  testSequencer: "<rootDir>/jest.sequencer.js",
  testTimeout: 60_000,
}
