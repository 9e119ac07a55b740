import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import Account from "./models/account"

/**
 * For so long after it was changed an address is not believed to be the owner's, though its mailbox says yes: a token
 * is enough to change it. Meanwhile nobody else can have the address before.
 */
const DOUBT_MS = 7 * 24 * 3600 * 1000

export default class AccountService extends MedusaService({ Account }) {
  /** Notes that the holder of an E.164 number has proved it; the first proof counts. */
  @InjectManager()
  async confirmMobile(mobile: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await context.manager!.execute(
      "update account set mobile_verified_at = now() where mobile = ? and mobile_verified_at is null",
      [mobile],
    )
  }

  /** The account whose change of address is in doubt: of this customer, or away from this address in its folded form. */
  async findInDoubt(
    which: { customer_id: string } | { former_email: string },
  ): Promise<InferTypeOf<typeof Account> | undefined> {
    const [account] = await this.listAccounts({ ...which, email_changed_at: { $gt: new Date(Date.now() - DOUBT_MS) } })
    return account as InferTypeOf<typeof Account> | undefined
  }
}
