import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import GuardedEmailPassProvider from "./service"

export default ModuleProvider(Modules.AUTH, { services: [GuardedEmailPassProvider] })
