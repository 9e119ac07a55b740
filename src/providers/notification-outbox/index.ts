import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import OutboxProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [OutboxProvider] })
