import { randomBytes } from "node:crypto"
import type { MedusaResponse } from "@medusajs/framework/http"

interface FormPage {
  title: string
  /** HTML of the fields, ours alone. */
  fields: string
  button: string
  /** What the page says when all went well. */
  done: string
}

/**
 * A page that a link in a message leads to. The token stands behind the `#`, so no server gets it before the person
 * presses the button; programs that follow links in mail to look for viruses press none.
 */
export function sendFormPage(res: MedusaResponse, { title, fields, button, done }: FormPage): void {
  const nonce = randomBytes(16).toString("base64")
  res.set({
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'`,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  })
  res.type("html").send(`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style nonce="${nonce}">
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 24rem; margin: 15vh auto; padding: 0 1rem }
  label, input, button { display: block; width: 100%; box-sizing: border-box }
  input, button { font: inherit; padding: .6rem; margin: .3rem 0 1rem }
</style>
<h1>${title}</h1>
<form>${fields}<button>${button}</button></form>
<p role="status"></p>
<script nonce="${nonce}">
  const form = document.querySelector("form"), status = document.querySelector("[role=status]")
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const token = new URLSearchParams(location.hash.slice(1)).get("token")
    const body = JSON.stringify({ token, ...Object.fromEntries(new FormData(form)) })
    const headers = { "content-type": "application/json" }
    const reply = await fetch(location.pathname, { method: "POST", headers, body }).catch(() => undefined)
    const { message } = (await reply?.json().catch(() => undefined)) ?? {}
    if (reply?.ok) form.remove()
    status.textContent = reply?.ok ? ${JSON.stringify(done)} : message ?? "That did not work. Please try again."
  })
</script>
`)
}
