import { logInToGallery } from "./auth/log-in"
import { registerWithGallery } from "./auth/register"

export const galleryOperations = [logInToGallery, registerWithGallery]
