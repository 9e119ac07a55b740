import { Router, static as serveFolder } from "express"
import { getAbsoluteFSPath } from "swagger-ui-dist"
import { contracts, type ContractId } from "../../contracts"
import { describeContract } from "../../gateway/openapi"
import { packageVersion } from "../../package-version"

const ids = Object.keys(contracts) as ContractId[]

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API documentation</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/assets/swagger-ui-standalone-preset.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>`

const start = `SwaggerUIBundle({
  dom_id: "#ui",
  urls: ${JSON.stringify(ids.map((id) => ({ name: id, url: `/docs/openapi/${id}.json` })))},
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  persistAuthorization: true,
})`

/** `/docs`: a browsable page with a document per contract. Everything comes from this server. */
export function createDocsRouter(): Router {
  const router = Router()
  router.use((_, res, next) => {
    res.setHeader(
      "Content-Security-Policy",
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    )
    next()
  })
  router.get("/", (_, res) => void res.type("html").send(page))
  router.get("/start.js", (_, res) => void res.type("js").send(start))
  router.get("/openapi/:id.json", (req, res, next) => {
    const { id } = req.params
    if (!Object.hasOwn(contracts, id)) return next()
    res.json(describeContract(contracts[id as ContractId], packageVersion))
  })
  router.use("/assets", serveFolder(getAbsoluteFSPath(), { index: false }))
  return router
}
