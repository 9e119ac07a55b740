import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { logInAsAdmin, newEmail } from "../../setup/people"

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

export const givens: Record<string, Given> = {
  newEmail: async () => ({ email: newEmail() }),
  customer: register,
  stranger: async () => ({ strangerToken: (await register()).token }),
  admin: async () => ({ adminToken: await logInAsAdmin() }),
  async order({ token }) {
    const json = { products: [{ id: 19, quantity: 2 }], shippingAddress: address, paymentMethod: "cod" }
    const { body } = await send("POST /api/v1/orders", { token, json })
    return { orderId: body.id }
  },
}
