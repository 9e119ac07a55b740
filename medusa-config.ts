import { defineConfig } from "@medusajs/framework/utils"
import { applicationConfig } from "./src/server/application-config"

module.exports = defineConfig(applicationConfig())
