import type { MigrationInterface, QueryRunner } from "typeorm"

/** The ledger, its orders, the cube, and the trigger that keeps the first two append-only. */
export class CreateSaleLedger1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE statistics.sale_order (
        order_id text NOT NULL,
        kind text NOT NULL,
        local_month integer NOT NULL,
        unit_code_set text NOT NULL,
        province_code text NOT NULL,
        source text NOT NULL,
        is_demo boolean NOT NULL,
        CONSTRAINT sale_order_pkey PRIMARY KEY (order_id, kind),
        CONSTRAINT sale_order_cell_unique
          UNIQUE (order_id, kind, local_month, unit_code_set, province_code, source, is_demo),
        CONSTRAINT sale_order_kind_known CHECK (kind IN ('placed', 'cancelled'))
      )`)

    await queryRunner.query(`
      CREATE TABLE statistics.sale_event (
        id text NOT NULL,
        event_key text NOT NULL,
        kind text NOT NULL,
        source text NOT NULL,
        occurred_at timestamptz NOT NULL,
        local_day integer NOT NULL,
        local_month integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        order_id text NOT NULL,
        order_display_id integer NOT NULL,
        line_id text NOT NULL,
        product_id text NOT NULL,
        listing_id text,
        listing_title text NOT NULL,
        seller_id text NOT NULL,
        seller_name text NOT NULL,
        seller_kind text NOT NULL,
        province_code text NOT NULL,
        commune_code text,
        unit_code_set text NOT NULL,
        product_set_no integer,
        star integer,
        quantity integer NOT NULL,
        value bigint NOT NULL,
        is_demo boolean NOT NULL,
        CONSTRAINT sale_event_pkey PRIMARY KEY (id),
        CONSTRAINT sale_event_key_unique UNIQUE (event_key),
        CONSTRAINT sale_event_order_fkey
          FOREIGN KEY (order_id, kind, local_month, unit_code_set, province_code, source, is_demo)
          REFERENCES statistics.sale_order
            (order_id, kind, local_month, unit_code_set, province_code, source, is_demo),
        CONSTRAINT sale_event_signs CHECK (
          (kind = 'placed' AND quantity > 0 AND value >= 0)
          OR (kind = 'cancelled' AND quantity < 0 AND value <= 0)
        ),
        CONSTRAINT sale_event_local_day CHECK (
          local_day = extract(year FROM occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh') * 10000
            + extract(month FROM occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh') * 100
            + extract(day FROM occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')
        ),
        CONSTRAINT sale_event_local_month CHECK (local_month = local_day / 100),
        CONSTRAINT sale_event_star CHECK (star BETWEEN 3 AND 5)
      )`)
    await queryRunner.query(`
      CREATE INDEX sale_event_province_month
      ON statistics.sale_event (unit_code_set, province_code, local_month, occurred_at)`)
    await queryRunner.query(
      `CREATE INDEX sale_event_order ON statistics.sale_event (order_id, kind)`,
    )

    await queryRunner.query(`
      CREATE TABLE statistics.sale_cube_cell (
        unit_code_set text NOT NULL,
        province_code text NOT NULL,
        local_month integer NOT NULL,
        source text NOT NULL,
        kind text NOT NULL,
        is_demo boolean NOT NULL,
        orders bigint NOT NULL,
        lines bigint NOT NULL,
        quantity bigint NOT NULL,
        value bigint NOT NULL,
        CONSTRAINT sale_cube_cell_pkey
          PRIMARY KEY (unit_code_set, province_code, local_month, source, kind, is_demo)
      )`)

    await queryRunner.query(`
      CREATE FUNCTION statistics.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'statistics.% is append-only: % refused', TG_TABLE_NAME, TG_OP
          USING HINT = 'Record what changed as a further event.';
      END $$`)
    for (const table of ["sale_event", "sale_order"]) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only
        BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change()`)
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE statistics.sale_cube_cell, statistics.sale_event, statistics.sale_order`,
    )
    await queryRunner.query(`DROP FUNCTION statistics.refuse_change()`)
  }
}
