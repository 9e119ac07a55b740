import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121144710 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "login_session" ("id" text not null, "actor_id" text not null, "actor_type" text check ("actor_type" in ('customer', 'user')) not null, "auth_identity_id" text not null, "contract" text not null, "user_agent" text null, "address" text null, "refresh_hash" text null, "parent_hash" text null, "rotated_at" timestamptz null, "last_used_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "revoked_for" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "login_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_login_session_actor_id" ON "login_session" ("actor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_login_session_deleted_at" ON "login_session" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "login_session" cascade;`);
  }

}
