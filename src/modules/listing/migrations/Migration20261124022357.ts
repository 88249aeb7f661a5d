import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124022357 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing" ("id" text not null, "product_set_no" integer null, "province_code" text not null, "commune_code" text null, "unit_code_set" text not null default 'vn-2025', "responsible_producer" text null, "responsible_address" text null, "origin" text null, "net_quantity" text null, "ingredients" text null, "usage" text null, "storage" text null, "warnings" text null, "shelf_life" text null, "declaration_number" text null, "gtin" text null, "traceability_url" text null, "source_url" text null, "is_demo" boolean not null default false, "demo_fields" text[] not null default '{}', "submitted_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_province_code" ON "listing" ("province_code") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "listing_photo" ("id" text not null, "hash" text not null, "width" integer not null, "height" integer not null, "placeholder" text not null, "renditions" jsonb not null, "rank" integer not null default 0, "is_illustration" boolean not null default false, "organisation_id" text null, "listing_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_photo_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_photo_listing_id" ON "listing_photo" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_photo_deleted_at" ON "listing_photo" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_photo_hash" ON "listing_photo" ("hash") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "moderation_remark" ("id" text not null, "decision" text check ("decision" in ('published', 'rejected')) not null, "remark" text null, "decided_by" text not null, "decided_at" timestamptz not null, "listing_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "moderation_remark_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_moderation_remark_listing_id" ON "moderation_remark" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_moderation_remark_deleted_at" ON "moderation_remark" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "listing_photo" add constraint "listing_photo_listing_id_foreign" foreign key ("listing_id") references "listing" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "moderation_remark" add constraint "moderation_remark_listing_id_foreign" foreign key ("listing_id") references "listing" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_photo" drop constraint if exists "listing_photo_listing_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "moderation_remark" drop constraint if exists "moderation_remark_listing_id_foreign";`,
    )

    this.addSql(`drop table if exists "listing" cascade;`)

    this.addSql(`drop table if exists "listing_photo" cascade;`)

    this.addSql(`drop table if exists "moderation_remark" cascade;`)
  }
}
