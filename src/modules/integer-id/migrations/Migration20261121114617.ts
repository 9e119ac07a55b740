import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121114617 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "integer_id_counter" drop constraint if exists "integer_id_counter_resource_unique";`);
    this.addSql(`alter table if exists "integer_id" drop constraint if exists "integer_id_resource_number_unique";`);
    this.addSql(`alter table if exists "integer_id" drop constraint if exists "integer_id_resource_entity_id_unique";`);
    this.addSql(`create table if not exists "integer_id" ("id" text not null, "resource" text not null, "number" integer not null, "entity_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "integer_id_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_integer_id_deleted_at" ON "integer_id" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_integer_id_resource_entity_id_unique" ON "integer_id" ("resource", "entity_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_integer_id_resource_number_unique" ON "integer_id" ("resource", "number") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "integer_id_counter" ("id" text not null, "resource" text not null, "last_number" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "integer_id_counter_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_integer_id_counter_resource_unique" ON "integer_id_counter" ("resource") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_integer_id_counter_deleted_at" ON "integer_id_counter" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "integer_id" cascade;`);

    this.addSql(`drop table if exists "integer_id_counter" cascade;`);
  }

}
