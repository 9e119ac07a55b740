import { createServer } from "node:http"
import { join } from "node:path"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"

/**
 * Somebody else's Medusa, run as `medusa start` runs one: an Express app and Medusa's loader, and nothing of our own host.
 * The contracts are there only because the plugin's `api/middlewares` is loaded with it.
 */
async function main() {
  const app = express()
  const directory = join(__dirname, "shop")
  process.chdir(directory)
  const { shutdown } = await loadMedusa({ directory, expressApp: app })
  const server = createServer(app).listen(Number(process.env.PORT), () => console.log("Try:"))
  process.on("SIGTERM", () => {
    server.close(() => void shutdown().then(() => process.exit(0)))
    server.closeAllConnections()
  })
}

void main()
