import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { printNumber } from "../../../../../use-cases/orders/order-number"

/** The numbers that customers of the contracts know an order by (R24), for staff who are told one on the telephone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "created_at"], filters: { id } })
  if (!data.length) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
  const [number] = await req.scope.resolve("integer_id").assign("order", [id])
  const order = { number, createdAt: new Date(data[0].created_at) }
  res.json({ printed_numbers: [printNumber("KK", order), printNumber("ORD-", order)] })
}
