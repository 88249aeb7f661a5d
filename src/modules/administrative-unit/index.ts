import { Module } from "@medusajs/framework/utils"
import AdministrativeUnitService from "./service"

export const ADMINISTRATIVE_UNIT_MODULE = "administrativeUnit"

export default Module(ADMINISTRATIVE_UNIT_MODULE, { service: AdministrativeUnitService })
