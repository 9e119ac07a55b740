import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Context, Person } from "../context"
import { fail } from "../../failures"
import type { User } from "../model/user"

/** The caller's own profile. @throws user_not_found when the account is gone */
export const readOwnUser = (_: void, { scope, actor }: Context<Person>) => readUser(scope, actor.kind, actor.id)

/** @throws user_not_found */
export async function readUser(scope: MedusaContainer, kind: User["kind"], id: string): Promise<User> {
  const [number] = await scope.resolve("integer_id").assign("user", [id])
  return kind === "customer" ? readCustomer(scope, id, number) : readAdmin(scope, id, number)
}

async function readCustomer(scope: MedusaContainer, id: string, number: number): Promise<User> {
  const [customer] = await scope.resolve(Modules.CUSTOMER).listCustomers({ id: [id] })
  if (!customer) throw fail("user_not_found")
  const [account] = await scope.resolve("account").listAccounts({ customer_id: id })
  return {
    kind: "customer",
    id,
    number,
    email: customer.email,
    username: account?.username ?? null,
    firstName: customer.first_name ?? "",
    lastName: customer.last_name ?? "",
    phone: account?.mobile ?? customer.phone ?? null,
    address: account?.address ?? null,
    gender: account?.gender ?? null,
    age: account?.age ?? null,
    image: account?.image ?? null,
    createdAt: new Date(customer.created_at),
    updatedAt: latest(customer.updated_at, account?.updated_at ?? customer.updated_at),
  }
}

/** A profile is kept in two rows. */
const latest = (...dates: (Date | string)[]) => new Date(Math.max(...dates.map((date) => new Date(date).getTime())))

async function readAdmin(scope: MedusaContainer, id: string, number: number): Promise<User> {
  const [user] = await scope.resolve(Modules.USER).listUsers({ id: [id] })
  if (!user) throw fail("user_not_found")
  return {
    kind: "admin",
    id,
    number,
    email: user.email,
    username: null,
    firstName: user.first_name ?? "",
    lastName: user.last_name ?? "",
    phone: null,
    address: null,
    gender: null,
    age: null,
    image: user.avatar_url ?? null,
    createdAt: new Date(user.created_at),
    updatedAt: new Date(user.updated_at),
  }
}
