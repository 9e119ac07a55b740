import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121114619 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "product_details" drop constraint if exists "product_details_product_id_unique";`);
    this.addSql(`create table if not exists "product_details" ("id" text not null, "product_id" text not null, "brand" text null, "weight_label" text null, "features" jsonb null, "nutritional_info" jsonb null, "artist_name" text null, "artist_bio" text null, "featured_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_details_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_details_product_id_unique" ON "product_details" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_details_deleted_at" ON "product_details" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_details" cascade;`);
  }

}
