import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124022354 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller" drop constraint if exists "seller_identity_index_unique";`,
    )
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_handle_unique";`)
    this.addSql(
      `create table if not exists "seller" ("id" text not null, "handle" text not null, "kind" text check ("kind" in ('cooperative', 'cooperative_group', 'household', 'farm', 'enterprise')) not null, "name" text not null, "status" text check ("status" in ('draft', 'submitted', 'verified', 'suspended', 'closed', 'rejected')) not null default 'draft', "identity_kind" text check ("identity_kind" in ('personal_id', 'tax_code')) null, "identity_sealed" text null, "identity_index" text null, "representative_name" text null, "birth_date" text null, "registration_number" text null, "registration_date" text null, "registration_issuer" text null, "phone" text null, "address_line" text null, "province_code" text not null, "commune_code" text null, "unit_code_set" text not null default 'vn-2025', "rejection_reason" text null, "submitted_at" timestamptz null, "source_url" text null, "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_deleted_at" ON "seller" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_handle_unique" ON "seller" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_identity_index_unique" ON "seller" ("identity_index") WHERE deleted_at IS NULL AND identity_index IS NOT NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_province_code_status" ON "seller" ("province_code", "status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "seller_verification" ("id" text not null, "method" text check ("method" in ('chip_card_read', 'vneid_shown', 'paper_seen')) not null, "note" text null, "verified_by" text not null, "verified_at" timestamptz not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_verification_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_verification_seller_id" ON "seller_verification" ("seller_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_verification_deleted_at" ON "seller_verification" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "seller_verification" add constraint "seller_verification_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_verification" drop constraint if exists "seller_verification_seller_id_foreign";`,
    )

    this.addSql(`drop table if exists "seller" cascade;`)

    this.addSql(`drop table if exists "seller_verification" cascade;`)
  }
}
