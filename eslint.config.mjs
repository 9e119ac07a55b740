import tseslint from "typescript-eslint"

/** The import law (docs/architecture.md): contracts -> use-cases -> workflows -> modules, one step at a time, never back. */
const law = (files, forbidden, because) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: ["zod", "pg", "awilix"].map((name) => ({
          name,
          message: "Import it from @medusajs/framework/*, because a second copy breaks Medusa's validators and ORM.",
        })),
        patterns: forbidden.map((group) => ({ group: [group].flat(), message: `Not from here, because ${because}` })),
      },
    ],
  },
})

const any = (folder) => [`**/${folder}/*`, `**/${folder}`]

export default tseslint.config(
  { ignores: ["node_modules", ".medusa", "dist", ".data", "public", "coverage", ".cache"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  {
    files: ["**/*.js", "medusa-config.ts"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "no-undef": "off", "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["integration-tests/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  law(
    ["src/gateway/**"],
    [
      ...["contracts", "use-cases", "workflows", "modules", "server", "api"].map(any),
      "@medusajs/medusa",
      "@medusajs/medusa/*",
    ],
    "the gateway is the door of any contract and knows none of them, and nothing of the shop behind it.",
  ),
  law(
    ["src/contracts/**"],
    [...["workflows", "modules", "providers", "server", "api", "search"].map(any), "express", "@medusajs/medusa/*"],
    "a contract only says things; what happens is told by a use case, and a contract reaches no further than that.",
  ),
  ...["shop", "gallery", "services", "kishanskraft", "dummyjson"].map((own, _, all) =>
    law(
      [`src/contracts/${own}/**`],
      [
        ...all.filter((other) => other !== own).map(any),
        ...["workflows", "modules", "providers", "server", "api", "search"].map(any),
        "express",
        "@medusajs/medusa/*",
      ],
      "a contract stands alone: it imports no other contract, and of the shop only use cases.",
    ),
  ),
  law(
    ["src/use-cases/**"],
    [...["contracts", "gateway", "modules", "server", "api"].map(any), "express", "@medusajs/medusa/core-flows"],
    "a use case does not know who is speaking, writes by our workflows and resolves modules by their names.",
  ),
  law(
    ["src/workflows/**"],
    ["contracts", "gateway", "use-cases", "server", "api"].map(any),
    "a workflow is below whoever runs it.",
  ),
  law(
    ["src/modules/**", "src/providers/**"],
    ["contracts", "gateway", "use-cases", "workflows", "server", "api"].map(any),
    "a module holds data and knows nobody who uses it.",
  ),
)
