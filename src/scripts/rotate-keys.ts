import { resolve } from "node:path"
import { readSettings } from "../server/settings"
import { rotateSigningKeys } from "../server/signing-keys"

const help = `npm run rotate-keys

Makes a new key to sign tokens with, in DATA_DIR; the key before stays known, so that its tokens are good until they
expire. Restart the processes one after the other afterwards. At most once in 24 hours.
`

/** npm run rotate-keys */
function main(): number {
  if (process.argv.includes("--help")) return (console.log(help), 0)
  try {
    const { keyid } = rotateSigningKeys(resolve(readSettings().DATA_DIR))
    console.log(`The key is ${keyid} from now on. Restart the processes one after the other.`)
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}

process.exit(main())
