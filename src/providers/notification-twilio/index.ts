import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import TwilioProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [TwilioProvider] })
