import { readProductDetails, setProductDetails } from "../../../../../use-cases/catalogue/product-details"
import { answering, readBody } from "../../../../native"
import { Details } from "./validators"

/** What the contracts show of a product and Medusa's product does not hold: `{ details }`. */
export const GET = answering(async (req, res) => {
  res.json({ details: await readProductDetails(req.scope, req.params.id) })
})

/** Changes them and answers the same. */
export const POST = answering(async (req, res) => {
  await setProductDetails(req.scope, { product_id: req.params.id, ...readBody(req, Details) })
  res.json({ details: await readProductDetails(req.scope, req.params.id) })
})
