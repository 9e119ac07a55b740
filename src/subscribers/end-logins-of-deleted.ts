import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

/** An account that is gone opens nothing any more, whoever deleted it (R8). */
export default async ({ event, container }: SubscriberArgs<{ id: string }>) => {
  await container.resolve("login_session").revoke({ actorId: event.data.id }, "deleted")
}

export const config: SubscriberConfig = { event: ["customer.deleted", "user.deleted"] }
