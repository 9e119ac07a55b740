import { changeDummyjsonPassword } from "./auth/change-password"
import { forgotDummyjsonPassword } from "./auth/forgot-password"
import { logInToDummyjson } from "./auth/log-in"
import { logOutOfDummyjson } from "./auth/log-out"
import { readDummyjsonMe } from "./auth/read-me"
import { refreshDummyjsonToken } from "./auth/refresh"
import { registerWithDummyjson } from "./auth/register"
import { resetDummyjsonPassword } from "./auth/reset-password"
import { validateToken } from "./auth/validate"
import { addDummyjsonProduct } from "./catalogue/add-product"
import { deleteDummyjsonProduct } from "./catalogue/delete-product"
import { listDummyjsonCategories } from "./catalogue/list-categories"
import { listDummyjsonCategoryNames } from "./catalogue/list-category-names"
import { listDummyjsonProducts } from "./catalogue/list-products"
import { listDummyjsonProductsOfCategory } from "./catalogue/list-products-of-category"
import { readDummyjsonProduct } from "./catalogue/read-product"
import { searchDummyjsonProducts } from "./catalogue/search-products"
import { updateDummyjsonProduct } from "./catalogue/update-product"
import { deleteDummyjsonReview } from "./reviews/delete-review"
import { editDummyjsonReview } from "./reviews/edit-review"
import { writeDummyjsonReview } from "./reviews/write-review"
import { checkDummyjsonHealth } from "./monitoring/check-health"
import { createDummyjsonOrder } from "./orders/create-order"
import { listDummyjsonOrders } from "./orders/list-orders"
import { readDummyjsonOrder } from "./orders/read-order"

export const dummyjsonOperations = [
  logInToDummyjson,
  registerWithDummyjson,
  validateToken,
  readDummyjsonMe,
  logOutOfDummyjson,
  refreshDummyjsonToken,
  forgotDummyjsonPassword,
  resetDummyjsonPassword,
  changeDummyjsonPassword,
  listDummyjsonProducts,
  listDummyjsonCategories,
  listDummyjsonCategoryNames,
  listDummyjsonProductsOfCategory,
  searchDummyjsonProducts,
  readDummyjsonProduct,
  addDummyjsonProduct,
  updateDummyjsonProduct,
  deleteDummyjsonProduct,
  writeDummyjsonReview,
  editDummyjsonReview,
  deleteDummyjsonReview,
  createDummyjsonOrder,
  listDummyjsonOrders,
  readDummyjsonOrder,
  checkDummyjsonHealth,
]
