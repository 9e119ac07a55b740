import { logInToShop } from "./auth/log-in"
import { registerWithShop } from "./auth/register"
import { createShopProduct } from "./catalogue/create-product"
import { listShopProducts } from "./catalogue/list-products"
import { readShopProduct } from "./catalogue/read-product"

export const shopOperations = [logInToShop, registerWithShop, listShopProducts, readShopProduct, createShopProduct]
