import { logInToDummyjson } from "./auth/log-in"
import { registerWithDummyjson } from "./auth/register"
import { validateToken } from "./auth/validate"
import { listDummyjsonCategories } from "./catalogue/list-categories"
import { listDummyjsonProducts } from "./catalogue/list-products"
import { readDummyjsonProduct } from "./catalogue/read-product"
import { checkDummyjsonHealth } from "./monitoring/check-health"
import { createDummyjsonOrder } from "./orders/create-order"
import { listDummyjsonOrders } from "./orders/list-orders"
import { readDummyjsonOrder } from "./orders/read-order"

export const dummyjsonOperations = [
  logInToDummyjson,
  registerWithDummyjson,
  validateToken,
  listDummyjsonProducts,
  listDummyjsonCategories,
  readDummyjsonProduct,
  createDummyjsonOrder,
  listDummyjsonOrders,
  readDummyjsonOrder,
  checkDummyjsonHealth,
]
