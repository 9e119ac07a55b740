import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import IntegerId from "./models/integer-id"
import IntegerIdCounter from "./models/integer-id-counter"

/** What has integers. A user is a customer or an admin: both log in, and no two share a number. */
export type Resource = "product" | "category" | "user" | "order" | "order_item" | "review"

export default class IntegerIdService extends MedusaService({ IntegerId, IntegerIdCounter }) {
  /**
   * The integers of `entityIds`, in their order; those without one get the next in line.
   * The counter's row is the lock: calls for one resource wait for each other, and one that fails takes no number.
   */
  @InjectTransactionManager()
  async assign(
    resource: Resource,
    entityIds: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<number[]> {
    const manager = context.transactionManager!
    const known = await this.find(manager, resource, entityIds)
    const missing = [...new Set(entityIds)].filter((id) => !known.has(id))
    if (missing.length) {
      await this.lockCounter(manager, resource)
      // Another process may have numbered some of them while this one waited for the lock.
      const meanwhile = await this.find(manager, resource, missing)
      const rest = missing.filter((id) => !meanwhile.has(id))
      const given = await this.giveNext(manager, resource, rest)
      for (const [id, number] of [...meanwhile, ...given]) known.set(id, number)
    }
    return entityIds.map((id) => known.get(id)!)
  }

  /**
   * Gives entities the integers that they had elsewhere, and lets the next in line follow the highest.
   * Returns who has each number now: somebody else where it was taken, and nobody where the entity has another one.
   */
  @InjectTransactionManager()
  async claim(
    resource: Resource,
    wanted: { number: number; entityId: string }[],
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<Map<number, string>> {
    if (!wanted.length) return new Map()
    const manager = context.transactionManager!
    await this.lockCounter(manager, resource)
    await manager.execute(
      `insert into integer_id (id, resource, number, entity_id) values ${wanted.map(() => "(?, ?, ?, ?)").join(", ")}
        on conflict do nothing`,
      wanted.flatMap(({ number, entityId }) => [`intid_${resource}_${number}`, resource, number, entityId]),
    )
    await manager.execute(
      `update integer_id_counter set last_number = greatest(last_number,
          (select max(number) from integer_id where integer_id.resource = integer_id_counter.resource))
        where resource = ?`,
      [resource],
    )
    return this.findHolders(resource, wanted.map(({ number }) => number), context) // prettier-ignore
  }

  /** Whose integers these are; those that were never given are not there. */
  @InjectManager()
  async findHolders(
    resource: Resource,
    numbers: number[],
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<Map<number, string>> {
    if (!numbers.length) return new Map()
    const manager = (context.transactionManager ?? context.manager)!
    const rows: { entity_id: string; number: number }[] = await manager.execute(
      `select entity_id, number from integer_id
        where resource = ? and number in (${numbers.map(() => "?").join(", ")})`,
      [resource, ...numbers],
    )
    return new Map(rows.map((row) => [row.number, row.entity_id]))
  }

  /** Whose integer it is; undefined when it was never given. */
  async findEntityId(resource: Resource, number: number): Promise<string | undefined> {
    const [found] = await this.listIntegerIds({ resource, number }, { take: 1 })
    return found?.entity_id
  }

  private async find(manager: SqlEntityManager, resource: Resource, entityIds: string[]) {
    if (!entityIds.length) return new Map<string, number>()
    const rows: { entity_id: string; number: number }[] = await manager.execute(
      `select entity_id, number from integer_id
        where resource = ? and entity_id in (${entityIds.map(() => "?").join(", ")})`,
      [resource, ...entityIds],
    )
    return new Map(rows.map((row) => [row.entity_id, row.number]))
  }

  private async lockCounter(manager: SqlEntityManager, resource: Resource) {
    await manager.execute(
      "insert into integer_id_counter (id, resource, last_number) values (?, ?, 0) on conflict do nothing",
      [`intidc_${resource}`, resource],
    )
    await manager.execute("select 1 from integer_id_counter where resource = ? for update", [resource])
  }

  private async giveNext(manager: SqlEntityManager, resource: Resource, entityIds: string[]) {
    if (!entityIds.length) return new Map<string, number>()
    const [{ last_number }]: { last_number: number }[] = await manager.execute(
      "update integer_id_counter set last_number = last_number + ? where resource = ? returning last_number",
      [entityIds.length, resource],
    )
    const given = new Map(entityIds.map((id, at) => [id, last_number - entityIds.length + 1 + at]))
    await manager.execute(
      `insert into integer_id (id, resource, number, entity_id) values ${entityIds.map(() => "(?, ?, ?, ?)").join(", ")}`,
      [...given].flatMap(([id, number]) => [`intid_${resource}_${number}`, resource, number, id]),
    )
    return given
  }
}
