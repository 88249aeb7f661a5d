import { Module } from "@medusajs/framework/utils"
import TrafficModuleService from "./service"

export const TRAFFIC_MODULE = "traffic"

export default Module(TRAFFIC_MODULE, { service: TrafficModuleService })
