import { createServer } from "node:http"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"

/**
 * Somebody else's Medusa, as `medusa start` runs one: an Express app and Medusa's loader, and nothing of our own host.
 * The contracts are there only because `src/api/middlewares.ts` is loaded with the other routes.
 */
async function main() {
  const app = express()
  const { shutdown } = await loadMedusa({ directory: process.cwd(), expressApp: app })
  const server = createServer(app).listen(Number(process.env.PORT), () => console.log("Try:"))
  process.on("SIGTERM", () => {
    server.close(() => void shutdown().then(() => process.exit(0)))
    server.closeAllConnections()
  })
}

void main()
