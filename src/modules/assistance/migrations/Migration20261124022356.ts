import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124022356 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "helper" drop constraint if exists "helper_phone_unique";`)
    this.addSql(
      `create table if not exists "act_on_behalf" ("id" text not null, "action" text check ("action" in ('register_seller', 'submit_listing')) not null, "seller_id" text not null, "mandate_id" text not null, "helper_id" text not null, "organisation_id" text not null, "subject_id" text not null, "changes" jsonb not null, "received_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "act_on_behalf_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_act_on_behalf_deleted_at" ON "act_on_behalf" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_act_on_behalf_seller_id_received_at" ON "act_on_behalf" ("seller_id", "received_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_act_on_behalf_organisation_id_received_at" ON "act_on_behalf" ("organisation_id", "received_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "helper_organisation" ("id" text not null, "kind" text check ("kind" in ('post_office', 'community_digital_group')) not null, "name" text not null, "province_code" text not null, "commune_code" text not null, "unit_code_set" text not null default 'vn-2025', "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helper_organisation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helper_organisation_deleted_at" ON "helper_organisation" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "helper" ("id" text not null, "name" text not null, "phone" text not null, "organisation_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helper_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helper_organisation_id" ON "helper" ("organisation_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helper_deleted_at" ON "helper" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helper_phone_unique" ON "helper" ("phone") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "mandate" ("id" text not null, "seller_id" text not null, "permissions" text[] not null, "consent_method" text check ("consent_method" in ('code_read_back', 'signed_paper', 'seller_present_with_card')) not null, "given_to_helper_id" text not null, "valid_from" text not null, "valid_to" text not null, "revoked_at" timestamptz null, "organisation_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mandate_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mandate_organisation_id" ON "mandate" ("organisation_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mandate_deleted_at" ON "mandate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mandate_seller_id" ON "mandate" ("seller_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mandate_organisation_id_seller_id" ON "mandate" ("organisation_id", "seller_id") WHERE deleted_at IS NULL AND revoked_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "helper" add constraint "helper_organisation_id_foreign" foreign key ("organisation_id") references "helper_organisation" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "mandate" add constraint "mandate_organisation_id_foreign" foreign key ("organisation_id") references "helper_organisation" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "helper" drop constraint if exists "helper_organisation_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "mandate" drop constraint if exists "mandate_organisation_id_foreign";`,
    )

    this.addSql(`drop table if exists "act_on_behalf" cascade;`)

    this.addSql(`drop table if exists "helper_organisation" cascade;`)

    this.addSql(`drop table if exists "helper" cascade;`)

    this.addSql(`drop table if exists "mandate" cascade;`)
  }
}
