import { Module } from "@medusajs/framework/utils"
import LockoutService from "./service"

export const LOCKOUT_MODULE = "lockout"

export default Module(LOCKOUT_MODULE, { service: LockoutService })
