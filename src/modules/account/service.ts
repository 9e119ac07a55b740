import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import Account from "./models/account"

export default class AccountService extends MedusaService({ Account }) {
  /** Notes that the holder of an E.164 number has proved it; the first proof counts. */
  @InjectManager()
  async confirmMobile(mobile: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute(
      "update account set mobile_verified_at = now() where mobile = ? and mobile_verified_at is null",
      [mobile],
    )
  }
}
