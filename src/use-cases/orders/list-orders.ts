import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Customer, UseCase } from "../context"
import type { Order, OrderStatus } from "../model/order"
import type { Page } from "../model/product"
import { toRows, type Take } from "../rows"
import { orderFields, toOrders, type OrderRow } from "./to-order"

export interface ListOrdersInput {
  skip?: number
  take: Take
  status?: OrderStatus
}

/** All of the caller's own orders, whichever contract placed them, newest first. */
export const listOrders: UseCase<ListOrdersInput, Page<Order>, Customer> = async (input, context) => {
  const { skip = 0, status } = input
  const take = toRows(input.take, context.scope)
  const query = context.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "order",
    fields: orderFields,
    filters: { customer_id: context.actor.id },
    // A status is read off several tables, so a page of one status is cut from the customer's whole list.
    pagination: status ? { order: { created_at: "DESC" } } : { skip, take, order: { created_at: "DESC" } },
  })
  const orders = await toOrders(data as unknown as OrderRow[], context)
  if (!status) return { rows: orders, total: metadata?.count ?? orders.length, skip, take }
  const fitting = orders.filter((order) => order.status === status)
  return { rows: fitting.slice(skip, skip + take), total: fitting.length, skip, take }
}
