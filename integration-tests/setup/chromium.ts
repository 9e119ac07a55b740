import { existsSync } from "node:fs"

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** The Chromium of this machine, or undefined. `CHROMIUM_PATH` names one elsewhere. */
export const findChromium = () => [process.env.CHROMIUM_PATH ?? "", ...places].find((path) => path && existsSync(path))

export const sayHowToGetChromium = () =>
  [
    "",
    "Left out, as there is no Chromium on this machine: integration-tests/admin.",
    'Get one by "apt-get install chromium", or name one by CHROMIUM_PATH.',
  ].join("\n")
