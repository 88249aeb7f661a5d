import { ModulesSdkUtils } from "@medusajs/framework/utils"
import type { TlsOptions } from "node:tls"
import { DataSource } from "typeorm"
import { SaleCubeCell } from "./entities/sale-cube-cell"
import { SaleEvent } from "./entities/sale-event"
import { SaleOrder } from "./entities/sale-order"
import { CreateSaleLedger1764000000000 } from "./typeorm-migrations/1764000000000-create-sale-ledger"
import type { StatisticsModuleOptions } from "./types"

/** The schema the module keeps its tables in, apart from Medusa's. */
export const STATISTICS_SCHEMA = "statistics"

/**
 * TypeORM's connection for this module. The address and TLS are read the way Medusa reads any module's: from
 * `options.database`, which the app and the test runner fill in.
 */
export function createDataSource(options: StatisticsModuleOptions): DataSource {
  const { clientUrl, driverOptions } = ModulesSdkUtils.loadDatabaseConfig("statistics", options)
  const ssl = (driverOptions?.ssl ?? driverOptions?.connection?.ssl) as
    boolean | TlsOptions | undefined
  return new DataSource({
    type: "postgres",
    url: clientUrl,
    ssl: ssl ?? false,
    applicationName: "ocop-statistics",
    schema: STATISTICS_SCHEMA,
    installExtensions: false,
    entities: [SaleEvent, SaleOrder, SaleCubeCell],
    migrations: [CreateSaleLedger1764000000000],
    migrationsTableName: "typeorm_migration",
    migrationsTransactionMode: "each",
  })
}
