import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121154444 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "review" drop constraint if exists "review_product_id_customer_id_unique";`);
    this.addSql(`alter table if exists "review" add column if not exists "is_verified" boolean not null default false, add column if not exists "status" text check ("status" in ('pending', 'approved', 'rejected')) not null default 'approved', add column if not exists "rejected_for" text null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_product_id_customer_id_unique" ON "review" ("product_id", "customer_id") WHERE customer_id is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_review_product_id_customer_id_unique";`);
    this.addSql(`alter table if exists "review" drop column if exists "is_verified", drop column if exists "status", drop column if exists "rejected_for";`);
  }

}
