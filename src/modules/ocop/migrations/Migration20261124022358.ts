import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124022358 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "ocop_certificate" drop constraint if exists "ocop_certificate_code_unique";`,
    )
    this.addSql(
      `alter table if exists "ocop_decision" drop constraint if exists "ocop_decision_number_issuer_issued_on_unique";`,
    )
    this.addSql(
      `create table if not exists "ocop_decision" ("id" text not null, "number" text null, "issuer" text null, "issued_on" text null, "level" text check ("level" in ('district', 'province', 'nation')) null, "stated_as" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ocop_decision_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ocop_decision_deleted_at" ON "ocop_decision" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ocop_decision_number_issuer_issued_on_unique" ON "ocop_decision" ("number", "issuer", "issued_on") WHERE deleted_at IS NULL AND number IS NOT NULL;`,
    )

    this.addSql(
      `create table if not exists "ocop_certificate" ("id" text not null, "code" text null, "product_name" text not null, "holder_name" text not null, "star" integer not null, "score" real null, "status" text check ("status" in ('recorded', 'verified', 'revoked')) not null default 'recorded', "issued_on" text null, "issued_year" integer null, "issued_month" integer null, "expires_on" text null, "revoked_on" text null, "province_code" text not null, "unit_code_set" text not null default 'vn-2025', "recorded_by" text null, "source_url" text null, "is_demo" boolean not null default false, "decision_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ocop_certificate_pkey" primary key ("id"), constraint ocop_certificate_check check (star BETWEEN 3 AND 5));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ocop_certificate_decision_id" ON "ocop_certificate" ("decision_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ocop_certificate_deleted_at" ON "ocop_certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ocop_certificate_code_unique" ON "ocop_certificate" ("code") WHERE deleted_at IS NULL AND code IS NOT NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ocop_certificate_province_code" ON "ocop_certificate" ("province_code") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "ocop_certificate" add constraint "ocop_certificate_decision_id_foreign" foreign key ("decision_id") references "ocop_decision" ("id") on update cascade on delete set null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "ocop_certificate" drop constraint if exists "ocop_certificate_decision_id_foreign";`,
    )

    this.addSql(`drop table if exists "ocop_decision" cascade;`)

    this.addSql(`drop table if exists "ocop_certificate" cascade;`)
  }
}
