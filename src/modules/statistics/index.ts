import { Module } from "@medusajs/framework/utils"
import { generateMigration, revertMigration, runMigrations } from "./migrations"
import StatisticsModuleService from "./service"

export const STATISTICS_MODULE = "statistics"

export default {
  ...Module(STATISTICS_MODULE, { service: StatisticsModuleService }),
  runMigrations,
  revertMigration,
  generateMigration,
}
