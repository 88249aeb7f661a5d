import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The log of acts on behalf is evidence: once written, a row can be neither changed nor removed. */
export class Migration20261124023000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function refuse_change_of_act_on_behalf() returns trigger language plpgsql as $$
      begin
        raise exception 'act_on_behalf is append-only (%)', tg_op using errcode = 'restrict_violation';
      end $$;`)
    this.addSql(`
      create or replace trigger act_on_behalf_append_only before update or delete on "act_on_behalf"
        for each row execute function refuse_change_of_act_on_behalf();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists act_on_behalf_append_only on "act_on_behalf";`)
    this.addSql(`drop function if exists refuse_change_of_act_on_behalf();`)
  }
}
