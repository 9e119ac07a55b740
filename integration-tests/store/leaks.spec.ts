import { newShopper } from "../contracts/kishanskraft/shopper"
import { sql } from "../attacks/support/database"
import { send } from "../setup/http"
import { logInAsAdmin, newEmail, unique } from "../setup/people"

/** Every name under which somebody could look for what is ours beside Medusa's entities. */
const names = [
  ...["product_details", "product_detail", "details", "review", "reviews", "account", "accounts", "login_session"],
  ...[
    "login_sessions",
    "sessions",
    "login_failure",
    "one_time_code",
    "integer_id",
    "integer_ids",
    "idempotent_request",
  ],
  ...["auth_identity", "provider_identities", "rbac_roles", "users"],
]
/** In each way that Medusa takes a field. */
const ways = [(name: string) => `*${name}`, (name: string) => `+${name}.id`, (name: string) => `${name}.*`]
const selections = ["*", "**", ...ways.map((way) => names.map(way).join()), "*reviews.product,+reviews.reviewer_email"]

/** Columns that only tables of ours or secrets have. */
const columns = [
  ...["reviewer_email", "reviewer_name", "rejected_for", "is_verified", "weight_label", "nutritional_info"],
  ...["featured_reason", "locked_until", "refresh_token", "user_agent", "token_hash", "mobile_verified_at"],
  ...["auth_identity", "provider_metadata", "entity_id", "password", "rbac_roles"],
]

const marks = { comment: unique("unseen"), reason: unique("because"), email: newEmail() }
const key = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }

let productId: string
let places: { line: string; token?: string }[]

beforeAll(async () => {
  const admin = await logInAsAdmin()
  const { id } = (await send("GET /api/products", { headers: { "x-api-contract": "shop" } })).body.data.products.at(-1)
  productId = id
  await sql(
    process.env.TEST_DATABASE_URL!,
    `insert into review (id, product_id, rating, comment, reviewer_name, reviewer_email, written_at, status, rejected_for)
      values ($1, $2, 1, $3, 'Jane', $4, now(), 'rejected', $5)`,
    [unique("rev_"), productId, marks.comment, marks.email, marks.reason],
  )
  await send(`POST /admin/products/${productId}/details`, { token: admin, json: { features: ["Heavy"] } })

  const shopper = newShopper()
  await shopper.register()
  await shopper.order!(26, 1)
  const token = shopper.token()
  const { orders } = (await send("GET /store/orders?fields=id", { headers: key, token })).body
  const { regions } = (await send("GET /store/regions", { headers: key })).body
  const { sales_channels } = (await send("GET /admin/sales-channels?name=DummyJSON", { token: admin })).body
  const json = { region_id: regions[0].id, sales_channel_id: sales_channels[0].id }
  const { cart } = (await send("POST /store/carts", { headers: key, json })).body
  places = [
    { line: `/store/products?id=${productId}` },
    { line: `/store/products/${productId}?` },
    { line: "/store/product-variants?limit=20" },
    { line: "/store/product-categories?limit=20" },
    { line: "/store/collections?limit=20" },
    { line: "/store/regions?limit=20" },
    { line: `/store/carts/${cart.id}?` },
    { line: "/store/customers/me?", token },
    { line: "/store/customers/me/addresses?", token },
    { line: "/store/orders?limit=10", token },
    { line: `/store/orders/${orders[0].id}?` },
    { line: `/store/orders/${orders[0].id}?`, token },
  ]
}, 60_000)

/** What in an answer must not be there. */
function findLeaks(body: object): string[] {
  const text = JSON.stringify(body)
  return [...columns.map((column) => `"${column}":`), ...Object.values(marks)].filter((one) => text.includes(one))
}

it("no field of Medusa's own routes leads to what is ours, unpublished or personal", async () => {
  const token = await logInAsAdmin()
  const forStaff = await send(`GET /admin/reviews?product_id=${productId}`, { token })
  expect(findLeaks(forStaff.body)).toEqual(expect.arrayContaining(Object.values(marks)))

  const answers: [asked: string, status: number, leaks: string[]][] = []
  for (const { line, token } of places) {
    for (const fields of selections) {
      const asked = `${line}&fields=${fields}`
      const { status, body } = await send(`GET ${line}&fields=${encodeURIComponent(fields)}`, { headers: key, token })
      answers.push([asked, status, findLeaks(body)])
    }
  }
  expect(answers.filter(([, , leaks]) => leaks.length)).toEqual([])
  // What is refused would prove nothing.
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
})

it("a product that is not published is in none of them", async () => {
  const admin = await logInAsAdmin()
  const json = { title: unique("Draft "), options: [{ title: "Size", values: ["One"] }] }
  const { product } = (await send("POST /admin/products", { token: admin, json })).body
  expect(product.status).toBe("draft")
  for (const fields of ["*", "+status", "*categories.products"]) {
    const { body } = await send(`GET /store/products?limit=20&fields=${encodeURIComponent(fields)}`, { headers: key })
    expect(JSON.stringify(body)).not.toContain(product.id)
  }
  expect((await send(`GET /store/products/${product.id}`, { headers: key })).status).toBe(404)
})
