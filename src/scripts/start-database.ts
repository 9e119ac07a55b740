import { startEmbeddedPostgres } from "../server/postgres/embedded"
import { readSettings } from "../server/settings"

/** Starts the embedded database and prints, as JSON, its address and the process to stop, or null where it ran already. */
startEmbeddedPostgres(readSettings().DATA_DIR).then(
  ({ url, startedPid }) => {
    console.log(JSON.stringify({ url, pid: startedPid }))
    process.exit(0)
  },
  (error) => {
    console.error(error.message)
    process.exit(1)
  },
)
