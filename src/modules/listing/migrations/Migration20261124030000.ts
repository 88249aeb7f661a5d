import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The text search configuration the Search Module's Postgres provider uses under the setting `language: "simple"`: no
 * stemming, no stop words (English ones would swallow "mè", "đỏ", "ăn"), accents folded where the database has
 * `unaccent`. The module creates its English one only.
 */
export class Migration20261124030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      DO $$
      BEGIN
        BEGIN
          CREATE EXTENSION IF NOT EXISTS unaccent;
        EXCEPTION WHEN insufficient_privilege THEN
          RAISE NOTICE 'listing: unaccent may not be created here; the index folds its texts itself.';
        END;
        IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'medusa_search_simple') THEN
          CREATE TEXT SEARCH CONFIGURATION medusa_search_simple (COPY = pg_catalog.simple);
        END IF;
        IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'unaccent') THEN
          ALTER TEXT SEARCH CONFIGURATION medusa_search_simple
            ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
        END IF;
      END
      $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TEXT SEARCH CONFIGURATION IF EXISTS medusa_search_simple;`)
  }
}
