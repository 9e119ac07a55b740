import { Module } from "@medusajs/framework/utils"
import IntegerIdService from "./service"

export const INTEGER_ID_MODULE = "integer_id"

export default Module(INTEGER_ID_MODULE, { service: IntegerIdService })
