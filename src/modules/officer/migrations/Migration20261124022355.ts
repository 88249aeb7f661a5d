import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124022355 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "officer" drop constraint if exists "officer_phone_unique";`)
    this.addSql(
      `create table if not exists "officer" ("id" text not null, "name" text not null, "phone" text not null, "agency" text not null, "province_code" text not null, "unit_code_set" text not null default 'vn-2025', "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "officer_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_deleted_at" ON "officer" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_officer_phone_unique" ON "officer" ("phone") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "officer" cascade;`)
  }
}
