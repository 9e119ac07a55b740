/** A product as one market sells it. Amounts are in major units of the market's currency, rounded to its minor unit. */
export interface Product {
  /** Medusa's id. */
  id: string
  /** The integer of R3. */
  number: number
  /** The variant that is sold where a contract knows products only: the first. */
  variantId: string
  title: string
  description: string
  /** What is charged: the sale price where there is one (R5). */
  price: number
  listPrice: number
  /** 0 to 100, two decimals. */
  discountPercentage: number
  /** What can be ordered now. */
  stock: number
  brand: string | null
  categories: CategoryName[]
  /** Average of its reviews to one decimal, 0 without any. */
  rating: number
  /** The newest of them. */
  reviews: Review[]
  /** All of them. */
  reviewCount: number
  /** The picture that stands for it. */
  thumbnail: Picture | null
  /** The others; the thumbnail is among them only where staff have put it there, or where it is the only one. */
  images: Picture[]
  tags: string[]
  sku: string | null
  barcode: string | null
  /** Weight and lengths in the units that the shop measures in. */
  weight: number | null
  dimensions: Dimensions
  weightLabel: string | null
  features: string[]
  nutritionalInfo: Record<string, string>
  artist: { name: string; bio: string } | null
  featuredReason: string | null
  warrantyInformation: string | null
  shippingInformation: string | null
  returnPolicy: string | null
  minimumOrderQuantity: number | null
  /** The address of a picture. */
  qrCode: string | null
  createdAt: Date
  updatedAt: Date
}

export interface Dimensions {
  width: number | null
  height: number | null
  /** Medusa calls it length. */
  depth: number | null
}

export interface Picture {
  /** As Medusa has it: `/uploads/products/x.jpg`, or a full address. */
  path: string
  /** The full address. */
  url: string
}

export interface CategoryName {
  number: number
  name: string
  handle: string
}

export interface Category extends CategoryName {
  description: string
  productCount: number
  image: Picture | null
}

export interface Review {
  number: number
  rating: number
  comment: string
  reviewerName: string
  reviewerEmail: string
  /** Whether its writer had ordered the product. */
  isVerified: boolean
  writtenAt: Date
}

export interface Page<T> {
  rows: T[]
  /** Rows before paging. */
  total: number
  skip: number
  /** The page size that was served. */
  take: number
}
