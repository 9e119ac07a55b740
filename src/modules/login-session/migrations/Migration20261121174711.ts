import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121174711 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "login_cutoff" ("actor_id" text not null, "cut_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "login_cutoff_pkey" primary key ("actor_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_login_cutoff_deleted_at" ON "login_cutoff" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "login_cutoff" cascade;`);
  }

}
