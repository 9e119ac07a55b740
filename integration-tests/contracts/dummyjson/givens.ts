import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { lock, logInAsAdmin, newEmail, newMobile, readLinkToken, readOtp, unique } from "../../setup/people"

export const address = {
  firstName: "John",
  lastName: "Doe",
  address: "123 Main St",
  city: "New York",
  state: "NY",
  zipCode: "10001",
  country: "USA",
  phone: "+1234567890",
}

async function register() {
  const email = newEmail()
  const json = { email, password: "SecurePass123", firstName: "John", lastName: "Doe" }
  const { body } = await send("POST /api/v1/auth/register", { json })
  return { email, token: body.token as string }
}

async function addProduct(token: string, fields = {}): Promise<string> {
  const json = {
    title: "New Product",
    description: "Product description here...",
    price: 99.99,
    discountPercentage: 10,
    thumbnail: "https://example.com/image.jpg",
    images: ["https://example.com/image1.jpg"],
    category: "audio",
    brand: "BrandName",
    stock: 100,
    ...fields,
  }
  const { body } = await send("POST /api/v1/products/add", { token, json })
  return String(body.id)
}

export const givens: Record<string, Given> = {
  newEmail: async () => ({ email: newEmail() }),
  customer: register,
  async login({ email }) {
    const { body } = await send("POST /api/v1/auth/login", { json: { email, password: "SecurePass123" } })
    return { token: body.token, refreshToken: body.refreshToken }
  },
  async loggedOut({ token }) {
    await send("POST /api/v1/auth/logout", { token })
    return {}
  },
  async locked({ email }) {
    await lock("POST /api/v1/auth/login", { email, password: "notThePassword" })
    return {}
  },
  /** A lock ends every login, and its owner comes in again by a one-time code. */
  async lockedAndInByCode() {
    const [username, mobile, password] = [`john_${unique("").slice(-14)}`, newMobile(), "John@123$"]
    const json = { username, email: newEmail(), mobile, password, confirm_password: password }
    await send("POST /api/v1/auth/register", { json })
    await lock("POST /api/v1/auth/login", { username, password: "notThePassword" })
    const auth = (fields: object) => send("POST /backend/api/auth.php", { json: { mobile, ...fields } })
    await auth({ action: "send_otp" })
    const { body } = await auth({ action: "verify_otp", otp: await readOtp(mobile) })
    return { token: body.data.token }
  },
  async resetToken({ email }) {
    await send("POST /api/v1/auth/forgot-password", { json: { email } })
    return { resetToken: await readLinkToken(email, "reset-password") }
  },
  stranger: async () => ({ strangerToken: (await register()).token }),
  admin: async () => ({ adminToken: await logInAsAdmin() }),
  product: async ({ adminToken }) => ({ productId: await addProduct(adminToken) }),
  newCodes: async () => ({ sku: unique("sku").toUpperCase(), barcode: unique("bar") }),
  async codedProduct({ adminToken, sku, barcode }) {
    const further = {
      ...{ tags: ["travel"], weight: 2.5, dimensions: { width: 23.17, height: 14.43, depth: 28.01 } },
      ...{ warrantyInformation: "1 month warranty", shippingInformation: "Ships in 1 month" },
      ...{ returnPolicy: "30 days return policy", minimumOrderQuantity: 24 },
    }
    return { codedProductId: await addProduct(adminToken, { ...further, sku, meta: { barcode } }) }
  },
  async review({ token }) {
    const json = { rating: 5, comment: "Amazing phone!" }
    const { body } = await send("POST /api/v1/products/18/reviews", { token, json })
    return { reviewId: String(body.id) }
  },
  async deletedReview({ token, reviewId }) {
    await send(`DELETE /api/v1/reviews/${reviewId}`, { token })
    return {}
  },
  async order({ token }) {
    const json = { products: [{ id: 19, quantity: 2 }], shippingAddress: address, paymentMethod: "cod" }
    const { body } = await send("POST /api/v1/orders", { token, json })
    return { orderId: body.id }
  },
}
