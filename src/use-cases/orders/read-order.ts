import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import type { Context, Person, UseCase } from "../context"
import type { Order } from "../model/order"
import { parseOrderRef, printNumber, type OrderRef } from "./order-number"
import { orderFields, toOrders, type OrderRow } from "./to-order"

/** One of the caller's own orders; an admin's is any. @throws order_not_found, order_of_another */
export const readOrder: UseCase<{ order: OrderRef }, Order, Person> = async ({ order: ref }, context) => {
  const parsed = parseOrderRef(ref)
  const integers = context.scope.resolve("integer_id")
  const id = "id" in parsed ? parsed.id : await integers.findEntityId("order", parsed.number)
  const order = id ? await readOrderById(id, context) : undefined
  const claimed = "day" in parsed && parsed.day
  if (!order || (claimed && !printNumber("KK", order).startsWith(`KK${claimed}`))) throw fail("order_not_found")
  const isOwn = context.actor.kind === "admin" || order.customerId === context.actor.id
  if (!isOwn) throw fail("order_of_another")
  return order
}

/** Whosever it is; for use cases that have checked, or have just placed it. */
export async function readOrderById(id: string, context: Context): Promise<Order | undefined> {
  const query = context.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: orderFields, filters: { id } })
  const [order] = await toOrders(data as unknown as OrderRow[], context)
  return order
}
