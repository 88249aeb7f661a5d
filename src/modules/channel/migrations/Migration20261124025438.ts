import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124025438 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "publication" drop constraint if exists "publication_channel_code_listing_id_unique";`,
    )
    this.addSql(
      `alter table if exists "export_run" drop constraint if exists "export_run_channel_code_unique";`,
    )
    this.addSql(
      `create table if not exists "export_run" ("id" text not null, "channel_code" text not null, "state" text check ("state" in ('running', 'ready', 'failed')) not null default 'running', "listing_count" integer not null default 0, "photo_count" integer not null default 0, "file_key" text null, "file_name" text null, "bytes" integer null, "manifest_hash" text null, "created_by" text not null, "failure" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "export_run_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_export_run_deleted_at" ON "export_run" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_export_run_channel_code_created_at" ON "export_run" ("channel_code", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_export_run_channel_code_unique" ON "export_run" ("channel_code") WHERE deleted_at IS NULL AND state = 'running';`,
    )

    this.addSql(
      `create table if not exists "publication" ("id" text not null, "channel_code" text not null, "listing_id" text not null, "product_id" text not null, "next_action" text check ("next_action" in ('none', 'create', 'update', 'withdraw')) not null default 'none', "export_status" text check ("export_status" in ('idle', 'queued', 'sent', 'failed')) not null default 'idle', "channel_status" text check ("channel_status" in ('unknown', 'under_review', 'live', 'rejected', 'removed')) not null default 'unknown', "sent_payload_hash" text null, "remote_id" text null, "remote_url" text null, "last_exported_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "publication_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_publication_deleted_at" ON "publication" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_publication_channel_code_listing_id_unique" ON "publication" ("channel_code", "listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_publication_channel_code_next_action" ON "publication" ("channel_code", "next_action") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "delivery" ("id" text not null, "action" text check ("action" in ('create', 'update', 'withdraw')) not null, "payload_hash" text null, "publication_id" text not null, "export_run_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_publication_id" ON "delivery" ("publication_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_export_run_id" ON "delivery" ("export_run_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_deleted_at" ON "delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "delivery" add constraint "delivery_publication_id_foreign" foreign key ("publication_id") references "publication" ("id") on update cascade;`,
    )
    this.addSql(
      `alter table if exists "delivery" add constraint "delivery_export_run_id_foreign" foreign key ("export_run_id") references "export_run" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery" drop constraint if exists "delivery_export_run_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "delivery" drop constraint if exists "delivery_publication_id_foreign";`,
    )

    this.addSql(`drop table if exists "export_run" cascade;`)

    this.addSql(`drop table if exists "publication" cascade;`)

    this.addSql(`drop table if exists "delivery" cascade;`)
  }
}
