import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readToken } from "../gateway/read-token"
import { openDoor } from "./door"
import { openIdentity } from "./identity"
import type { Settings } from "./settings"
import { StartError } from "./start-error"

/** The HTTP server of the application. It listens from the first moment, so that a port in use is told at once. */
export interface Host {
  /** Loads Medusa into the server. */
  load(): Promise<MedusaContainer>
  /** From here on requests are served; before, they are told to come back (503). */
  open(): void
  /** Takes no new requests, lets those in flight finish (15 s at most), and shuts Medusa down. */
  stop(): Promise<void>
}

type Handler = (req: IncomingMessage, res: ServerResponse) => void

/** @throws StartError when the address cannot be listened on. */
export async function startHost(settings: Settings): Promise<Host> {
  const app = express()
  app.disable("x-powered-by")
  app.get("/health", (_, res) => void res.type("text").send("OK"))
  app.use("/uploads", express.static("demo/uploads", { index: false, maxAge: "1h", setHeaders: allowEmbedding }))
  let handle: Handler = answerStarting
  let serve: Handler = app
  let shutdownMedusa = async () => {}
  const server = createServer((req, res) => handle(req, res))
  // Shorter than Node's defaults (60 s, 300 s): a client that dribbles its request must not hold a socket for minutes.
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  await listen(server, settings)

  return {
    async load() {
      const { container, shutdown } = await loadMedusa({ directory: process.cwd(), expressApp: app })
      shutdownMedusa = shutdown
      const door = openDoor(container)
      const { tokens } = openIdentity(container)
      // Before Express and Medusa's own middlewares, which cost more than the whole answer of a cached read.
      serve = (req, res) => {
        if (door.owns(pathOf(req))) return void door.handle(req, res)
        // Medusa knows one key only, and a token of the key before the last rotation is good too.
        const token = readToken(req)
        if (token) req.headers.authorization = `Bearer ${tokens.renewSignature(token)}`
        app(req, res)
      }
      return container
    },
    open: () => (handle = serve),
    async stop() {
      const closed = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      const forced = setTimeout(() => server.closeAllConnections(), 15_000)
      await closed
      clearTimeout(forced)
      await shutdownMedusa()
    },
  }
}

/** Storefronts on other origins show these pictures. */
const allowEmbedding = (res: ServerResponse) => void res.setHeader("Cross-Origin-Resource-Policy", "cross-origin")

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?", 1)[0]

function listen(server: ReturnType<typeof createServer>, { PORT, HOST }: Settings) {
  return new Promise<void>((done, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "is in use" : `cannot be listened on (${error.code})`
      failed(new StartError(`Port ${PORT} on ${HOST} ${reason}. Stop what holds it, or set PORT to another.`))
    })
    server.listen(PORT, HOST, done)
  })
}

function answerStarting(req: IncomingMessage, res: ServerResponse) {
  if (req.url === "/health") return void res.end("OK")
  res.writeHead(503, { "content-type": "application/json", "retry-after": "5" })
  res.end(JSON.stringify({ message: "The server is starting. Try again in a few seconds." }))
}
