import { Module } from "@medusajs/framework/utils"
import CatalogueChangesService from "./service"

export const CATALOGUE_CHANGES_MODULE = "catalogue_changes"

export default Module(CATALOGUE_CHANGES_MODULE, { service: CatalogueChangesService })
