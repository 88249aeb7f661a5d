import { Module } from "@medusajs/framework/utils"
import AssistanceModuleService from "./service"

export const ASSISTANCE_MODULE = "assistance"

export default Module(ASSISTANCE_MODULE, { service: AssistanceModuleService })
