import type { Logger } from "@medusajs/framework/types"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { DataSource } from "typeorm"
import { createDataSource, STATISTICS_SCHEMA } from "./data-source"
import type { StatisticsModuleOptions } from "./types"

// Medusa calls these three in place of its own for MikroORM: db:migrate, db:rollback, db:generate.

type MigrationCall = {
  options: StatisticsModuleOptions
  logger?: Pick<Logger, "info">
  /** For a revert of what one run applied; without it, one migration. */
  migrationNames?: string[]
}

/** Applies the migrations not applied yet and answers their names. */
export async function runMigrations({
  options,
  logger,
}: MigrationCall): Promise<{ name: string }[]> {
  return connected(options, async (dataSource) => {
    // TypeORM keeps its list of applied migrations in the schema, so the schema comes first.
    await dataSource.query(`CREATE SCHEMA IF NOT EXISTS ${STATISTICS_SCHEMA}`)
    const applied = await dataSource.runMigrations()
    applied.forEach(({ name }) => logger?.info(`statistics: applied ${name}`))
    return applied.map(({ name }) => ({ name }))
  })
}

/** Takes back the given number of migrations, the latest first. Dropping the ledger's tables drops the ledger. */
export async function revertMigration({
  options,
  logger,
  migrationNames,
}: MigrationCall): Promise<void> {
  await connected(options, async (dataSource) => {
    const times = migrationNames ? migrationNames.length : 1
    for (let reverted = 0; reverted < times; reverted++) {
      await dataSource.undoLastMigration()
    }
    logger?.info(`statistics: took back ${times} migration(s)`)
  })
}

/** Writes a migration of what the entities have and the database lacks; it is then listed in data-source.ts by hand. */
export async function generateMigration({ options, logger }: MigrationCall): Promise<void> {
  await connected(options, async (dataSource) => {
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log()
    if (upQueries.length === 0) {
      logger?.info("statistics: entities and database agree, nothing to migrate")
      return
    }
    const timestamp = Date.now()
    const file = join(__dirname, "typeorm-migrations", `${timestamp}-change-statistics.ts`)
    const statements = (queries: { query: string }[]) =>
      queries.map(({ query }) => `    await queryRunner.query(${JSON.stringify(query)})`).join("\n")
    await writeFile(
      file,
      [
        `import type { MigrationInterface, QueryRunner } from "typeorm"`,
        ``,
        `export class ChangeStatistics${timestamp} implements MigrationInterface {`,
        `  async up(queryRunner: QueryRunner): Promise<void> {`,
        statements(upQueries),
        `  }`,
        ``,
        `  async down(queryRunner: QueryRunner): Promise<void> {`,
        statements([...downQueries].reverse()),
        `  }`,
        `}`,
        ``,
      ].join("\n"),
    )
    logger?.info(`statistics: wrote ${file}; list it in data-source.ts`)
  })
}

async function connected<T>(
  options: StatisticsModuleOptions,
  act: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(options).initialize()
  try {
    return await act(dataSource)
  } finally {
    await dataSource.destroy()
  }
}
