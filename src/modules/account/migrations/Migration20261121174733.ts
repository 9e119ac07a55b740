import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121174733 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "account" add column if not exists "former_email" text null, add column if not exists "email_changed_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_former_email" ON "account" ("former_email") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_account_former_email";`);
    this.addSql(`alter table if exists "account" drop column if exists "former_email", drop column if exists "email_changed_at";`);
  }

}
