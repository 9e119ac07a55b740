import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121175418 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "product_details" add column if not exists "warranty_information" text null, add column if not exists "shipping_information" text null, add column if not exists "return_policy" text null, add column if not exists "minimum_order_quantity" integer null, add column if not exists "qr_code" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "product_details" drop column if exists "warranty_information", drop column if exists "shipping_information", drop column if exists "return_policy", drop column if exists "minimum_order_quantity", drop column if exists "qr_code";`);
  }

}
