import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import ColumnsSearchProvider from "./service"

export default ModuleProvider(Modules.SEARCH, { services: [ColumnsSearchProvider] })
