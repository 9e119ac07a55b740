import { MedusaService } from "@medusajs/framework/utils"
import ProductDetails from "./models/product-details"

export default class ProductDetailsService extends MedusaService({ ProductDetails }) {}
