import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The list of indexes, and what PostgreSQL needs to compare words. The extensions and the configuration are those of
 * Medusa's own provider, by the same names: whichever comes first makes them. Where the database's user may not make
 * extensions, an administrator has to, and the first index says so.
 */
export class Migration20261122090000 extends Migration {
  override async up(): Promise<void> {
    for (const extension of ["pg_trgm", "unaccent"]) {
      this.addSql(`
        do $$ begin
          create extension if not exists ${extension};
        exception when insufficient_privilege then
          raise notice 'search-columns: ${extension} is missing, and may not be made by this user';
        end $$;`)
    }
    this.addSql(`
      do $$ begin
        if exists (select from pg_extension where extname = 'unaccent')
          and not exists (select from pg_ts_config where cfgname = 'medusa_search_english') then
          create text search configuration medusa_search_english (copy = english);
          alter text search configuration medusa_search_english
            alter mapping for hword, hword_part, word with unaccent, english_stem;
        end if;
      end $$;`)
    this.addSql(`create sequence if not exists "search_columns_version";`)
    this.addSql(`
      create table if not exists "search_columns_index" (
        "name" text primary key,
        "definition" json not null,
        "plan_hash" text not null,
        "version" bigint not null default nextval('search_columns_version'),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now()
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_columns_index" cascade;`)
    this.addSql(`drop sequence if exists "search_columns_version";`)
  }
}
