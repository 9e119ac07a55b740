import { send, type Asked } from "../setup/http"
import { logInAsAdmin, newEmail, unique } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"

const password = "Staff#12345"
let server: TestServer
let root: string

const ask = (line: string, asked: Asked = {}) => send(line, asked, server.url)

/** An admin user whose one role may do this and no more: `customer:read`. Logs in by the contract dummyjson. */
async function hire(...permissions: string[]) {
  const { policies } = (await ask("GET /admin/rbac/policies?limit=1000", { token: root })).body
  const policy_ids = permissions.map((key) => policies.find((one: { key: string }) => one.key === key).id)
  const { role } = (await ask("POST /admin/rbac/roles", { token: root, json: { name: unique("Role "), policy_ids } }))
    .body
  const email = newEmail()
  const roles = permissions.length ? [role.id] : []
  const { invite } = (await ask("POST /admin/invites", { token: root, json: { email, roles } })).body
  const { token } = (await ask("POST /auth/user/emailpass/register", { json: { email, password } })).body
  await ask(`POST /admin/invites/accept?token=${invite.token}`, { token, json: { email } })
  const login = await ask("POST /api/v1/auth/login", { json: { email, password } })
  const native = await ask("POST /auth/user/emailpass", { json: { email, password } })
  return { token: login.body.token as string, native: native.body.token as string, roleId: role.id as string }
}

/** A locked customer of the contract dummyjson, with a review that waits. */
async function givenCustomer() {
  const email = newEmail()
  const json = { email, password: "SecurePass123", firstName: "John", lastName: "Doe" }
  const { token } = (await ask("POST /api/v1/auth/register", { json })).body
  await ask("POST /api/v1/products/17/reviews", { token, json: { rating: 3, comment: "So so." } })
  const { customers } = (await ask(`GET /admin/customers?email=${encodeURIComponent(email)}`, { token: root })).body
  const { reviews } = (await ask("GET /admin/reviews?status=pending&limit=1", { token: root })).body
  return { id: customers[0].id as string, token: token as string, review: reviews[0] }
}

beforeAll(async () => {
  server = await startServer({ env: { MEDUSA_FF_RBAC: "true", REVIEW_APPROVAL: "on" } })
  root = await logInAsAdmin(server.url)
}, 180_000)
afterAll(() => server?.stop())

describe("where Medusa's RBAC is on", () => {
  it("staff do no more than their role allows, by our routes and by the contracts", async () => {
    const { id, token, review } = await givenCustomer()
    const reader = await hire("customer:read", "review:read", "product:read", "order:read")
    const nobody = await hire()
    const { product_id } = review
    const newProduct = {
      title: unique("Phone "),
      description: "A telephone for the tests.",
      price: 9,
      thumbnail: "https://example.com/image.jpg",
      category: "audio",
      brand: "Acme",
      stock: 1,
    }
    const reads = [`/admin/customers/${id}/security`, "/admin/reviews", `/admin/products/${product_id}/details`]
    for (const path of [...reads, `/admin/products/${product_id}/rating`]) {
      const statuses = [reader.token, reader.native, nobody.token, nobody.native].map(
        async (token) => (await ask(`GET ${path}`, { token })).status,
      )
      expect([path, ...(await Promise.all(statuses))]).toEqual([path, 200, 200, 403, 403])
    }
    const writes: [line: string, json?: object][] = [
      [`POST /admin/customers/${id}/unlock`],
      [`POST /ADMIN/Customers/${id}/Unlock/`],
      [`DELETE /admin/customers/${id}/sessions`],
      [`DELETE /admin/customers/${id}/sessions/sess_unknown`],
      [`POST /admin/reviews/${review.id}`, { status: "approved" }],
      [`POST /admin/products/${product_id}/details`, { brand: "Mine" }],
      ["POST /api/v1/products/add", newProduct],
      ["PUT /api/v1/products/17", { title: "Mine for sure" }],
      ["DELETE /api/v1/products/17"],
      ["POST /api/products", { name: "Mine", price: 1, description: "Mine", images: ["https://example.com/a.jpg"] }],
    ]
    for (const [line, json] of writes) {
      for (const token of [reader.token, reader.native, nobody.token]) {
        // A contract takes its own tokens and Medusa's; both are an admin's.
        expect([line, (await ask(line, { token, json })).status]).toEqual([line, 403])
      }
    }
    expect((await ask("GET /api/v1/auth/me", { token })).status).toBe(200)
    expect((await ask("GET /api/v1/products/17")).body.reviews).not.toContainEqual(
      expect.objectContaining({ comment: "So so." }),
    )
  }, 120_000)

  it("they do what their role allows, and the first admin everything", async () => {
    const { id, token, review } = await givenCustomer()
    const clerk = await hire("customer:read", "customer:update", "review:read", "review:update", "product:create")
    const { status, body } = await ask(`POST /admin/reviews/${review.id}`, {
      token: clerk.token,
      json: { status: "rejected", reason: "Says nothing" },
    })
    expect([status, body.review?.rejected_for]).toEqual([200, "Says nothing"])
    expect((await ask(`DELETE /admin/customers/${id}/sessions`, { token: clerk.native })).status).toBe(200)
    expect((await ask("GET /api/v1/auth/me", { token })).status).toBe(401)
    const details = { token: clerk.token, json: { brand: "Acme" } }
    expect((await ask(`POST /admin/products/${review.product_id}/details`, details)).status).toBe(403)
    expect((await ask(`POST /admin/products/${review.product_id}/details`, { ...details, token: root })).status).toBe(
      200,
    )
    const { refreshToken } = (await ask("POST /api/v1/auth/login", { json: { email: "admin@example.com", password: "Admin#12345" } })).body // prettier-ignore
    const renewed = await ask("POST /api/v1/auth/refresh", { json: { refreshToken } })
    expect((await ask("GET /admin/reviews", { token: renewed.body.token })).status).toBe(200)
  }, 120_000)

  it("a role that is taken away is gone from the contracts at once", async () => {
    const clerk = await hire("product:read", "product:delete")
    const remove = (product: number) => ask(`DELETE /api/v1/products/${product}`, { token: clerk.token })
    expect((await remove(23)).status).toBe(200)
    const { actor_id } = JSON.parse(Buffer.from(clerk.token.split(".")[1], "base64url").toString())
    const taken = await ask(`DELETE /admin/users/${actor_id}/roles/${clerk.roleId}`, { token: root })
    expect(taken.status).toBe(200)
    expect((await remove(22)).status).toBe(403)
  }, 120_000)
})
