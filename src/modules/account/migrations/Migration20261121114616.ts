import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121114616 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "account" drop constraint if exists "account_mobile_unique";`);
    this.addSql(`alter table if exists "account" drop constraint if exists "account_customer_id_unique";`);
    this.addSql(`create table if not exists "account" ("id" text not null, "customer_id" text not null, "username" text null, "mobile" text null, "address" text null, "gender" text null, "age" integer null, "image" text null, "email_verified_at" timestamptz null, "mobile_verified_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_customer_id_unique" ON "account" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_mobile_unique" ON "account" ("mobile") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_deleted_at" ON "account" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "account" cascade;`);
  }

}
