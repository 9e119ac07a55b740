import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { kishanskraft } from "../contract"
import { PaginationReply, paging, presentPagination, toPaging } from "../shapes/page"
import { presentProduct, ProductReply } from "../shapes/product"

export const listKishanskraftProducts = kishanskraft.operation({
  address: "GET /backend/api/products.php?action=list",
  summary: "List products",
  auth: "public",
  cache: "products",
  request: {
    query: z.object({
      ...paging(20),
      category: z.int("Category must be a category ID").positive().optional(),
      status: z.enum(["active", "inactive"], "Status must be active or inactive").default("active"),
    }),
  },
  reply: z.strictObject({ products: z.array(ProductReply), pagination: PaginationReply }),
  message: "Products retrieved successfully",
  async handle({ query: { category, status, ...paging } }, context) {
    const page = await listProducts({ ...toPaging(paging), category, published: status === "active" }, context)
    return { products: page.rows.map(presentProduct), pagination: presentPagination(page) }
  },
})
