import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The feed, the readers' places in it, and the two functions that fill it. The functions remember the schema they were
 * made in (`set search_path from current`), so that a session with another search path is noted too.
 */
export class Migration20261124040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "change_feed" (
        "id" bigserial not null,
        "xid" xid8 not null default pg_current_xact_id(),
        "entity" text not null,
        "entity_id" text not null,
        "kind" text not null check ("kind" in ('upsert', 'delete')),
        "noted_at" timestamptz not null default clock_timestamp(),
        constraint "change_feed_pkey" primary key ("xid", "id")
      );`)
    // A reader without a position starts over from its source.
    this.addSql(`
      create table if not exists "change_cursor" (
        "reader" text not null,
        "xid" xid8 null,
        "id" bigint null,
        "updated_at" timestamptz not null default now(),
        constraint "change_cursor_pkey" primary key ("reader"),
        constraint "change_cursor_position" check (("xid" is null) = ("id" is null))
      );`)

    // Once a statement and not once a row: a thousand new rows are one insert here. Arguments: entity, id column.
    this.addSql(`
      create or replace function change_feed_note() returns trigger
        language plpgsql set search_path from current as $$
      declare
        is_entity constant boolean := tg_argv[1] = 'id';
        touched constant text := format(
          case
            when tg_op = 'TRUNCATE' then
              $q$ select '*' as entity_id, 'delete' as kind $q$
            when tg_op = 'INSERT' then
              $q$ select distinct %1$I, 'upsert' from rows_after $q$
            when tg_op = 'DELETE' then
              case when is_entity then $q$ select %1$I, 'delete' from rows_before $q$
              else $q$ select distinct %1$I, 'upsert' from rows_before $q$ end
            when is_entity then
              $q$ select %1$I, case when deleted_at is null then 'upsert' else 'delete' end from rows_after
                  union all
                  select gone, 'delete' from
                    (select %1$I from rows_before except select %1$I from rows_after) as renamed(gone) $q$
            else
              $q$ select %1$I, 'upsert' from rows_before union select %1$I, 'upsert' from rows_after $q$
          end,
          tg_argv[1]
        );
      begin
        execute 'insert into change_feed (entity, entity_id, kind)
                 select $1, touched.entity_id, touched.kind from (' || touched || ') as touched(entity_id, kind)
                 where touched.entity_id is not null'
          using tg_argv[0];
        return null;
      end $$;`)

    // Answers false for a table that does not exist (yet). Changes nothing, and takes no lock on the table, when it is
    // watched already as asked.
    this.addSql(`
      create or replace function change_feed_watch(watched text, entity text, id_column text) returns boolean
        language plpgsql set search_path from current as $$
      declare
        target constant regclass := to_regclass(quote_ident(watched));
        arguments constant bytea := convert_to(entity, 'UTF8') || '\\x00' || convert_to(id_column, 'UTF8') || '\\x00';
        form record;
      begin
        if target is null then
          return false;
        end if;
        perform pg_advisory_xact_lock(hashtext('change_feed_watch'));
        for form in
          select 'change_feed_' || lower(operation) as name, operation, referencing
          from (values
            ('INSERT', 'referencing new table as rows_after'),
            ('UPDATE', 'referencing old table as rows_before new table as rows_after'),
            ('DELETE', 'referencing old table as rows_before'),
            ('TRUNCATE', '')
          ) as forms(operation, referencing)
        loop
          continue when exists (
            select from pg_trigger
            where tgrelid = target and tgname = form.name and tgargs = arguments and tgenabled <> 'D'
          );
          execute format(
            'create or replace trigger %I after %s on %s %s for each statement execute function change_feed_note(%L, %L)',
            form.name, form.operation, target, form.referencing, entity, id_column
          );
          execute format('alter table %s enable trigger %I', target, form.name);
        end loop;
        return true;
      end $$;`)
  }

  override async down(): Promise<void> {
    // Takes the triggers with it.
    this.addSql(`drop function if exists change_feed_note() cascade;`)
    this.addSql(`drop function if exists change_feed_watch(text, text, text);`)
    this.addSql(`drop table if exists "change_cursor";`)
    this.addSql(`drop table if exists "change_feed";`)
  }
}
