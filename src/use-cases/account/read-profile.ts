import { MathBN } from "@medusajs/framework/utils"
import type { Customer, UseCase } from "../context"
import { toAmount } from "../../money"
import type { User } from "../model/user"
import { listOrders } from "../orders/list-orders"
import { readUser } from "./read-user"

export interface Profile extends User {
  /** Cancelled orders are left out of both (R25). */
  totalOrders: number
  /** In the market's currency, major units. */
  totalSpent: number
}

/** The caller with what they have ordered so far. @throws user_not_found */
export const readProfile: UseCase<void, Profile, Customer> = async (_, context) => {
  const user = await readUser(context.scope, "customer", context.actor.id)
  const { rows } = await listOrders({ take: 10_000 }, context)
  const orders = rows.filter(({ status }) => status !== "cancelled")
  const spent = orders.filter(({ currency }) => currency === context.market.currency).map(({ total }) => total)
  return { ...user, totalOrders: orders.length, totalSpent: toAmount(MathBN.sum(...spent), context.market.currency) }
}
