import { logInToGallery } from "./auth/log-in"
import { registerWithGallery } from "./auth/register"
import { listDrawings } from "./catalogue/list-drawings"
import { readDrawing } from "./catalogue/read-drawing"

export const galleryOperations = [logInToGallery, registerWithGallery, listDrawings, readDrawing]
