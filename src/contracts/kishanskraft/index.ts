import { logOutOfKishanskraft } from "./auth/log-out"
import { readKishanskraftProfile } from "./auth/read-profile"
import { registerWithKishanskraft } from "./auth/register"
import { sendKishanskraftOtp } from "./auth/send-otp"
import { verifyKishanskraftOtp } from "./auth/verify-otp"
import { updateKishanskraftProfile } from "./auth/update-profile"
import { addToKishanskraftCart } from "./cart/add-to-cart"
import { readKishanskraftCart } from "./cart/read-cart"
import { listKishanskraftCategories } from "./catalogue/list-categories"
import { listKishanskraftFeatured } from "./catalogue/list-featured"
import { listKishanskraftProducts } from "./catalogue/list-products"
import { readKishanskraftProduct } from "./catalogue/read-product"
import { searchKishanskraftProducts } from "./catalogue/search-products"
import { createKishanskraftOrder } from "./orders/create-order"
import { listKishanskraftOrders } from "./orders/list-orders"
import { readKishanskraftOrder } from "./orders/read-order"

export const kishanskraftOperations = [
  sendKishanskraftOtp,
  verifyKishanskraftOtp,
  registerWithKishanskraft,
  readKishanskraftProfile,
  updateKishanskraftProfile,
  logOutOfKishanskraft,
  listKishanskraftProducts,
  readKishanskraftProduct,
  searchKishanskraftProducts,
  listKishanskraftCategories,
  listKishanskraftFeatured,
  addToKishanskraftCart,
  readKishanskraftCart,
  createKishanskraftOrder,
  listKishanskraftOrders,
  readKishanskraftOrder,
]
