const { defineConfig } = require("@medusajs/framework/utils")
const { portico } = require("medusa-plugin-portico")
const { readSigningKeys } = require("medusa-plugin-portico/server/signing-keys")

/** Somebody else's Medusa that has taken the built plugin in, as the README says. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { ...readSigningKeys(process.env.DATA_DIR), cookieSecret: "cookie-secret-of-a-test" },
  },
  admin: { disable: true },
  ...portico({
    secret: "a-secret-of-32-characters-or-more-x",
    publicUrl: "http://localhost:9000",
    contracts: { gallery: false },
    rateLimit: false,
  }),
})
