import { MedusaService } from "@medusajs/framework/utils"
import Account from "./models/account"

export default class AccountService extends MedusaService({ Account }) {}
