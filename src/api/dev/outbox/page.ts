import type { OutboxMessage } from "../../../providers/notification-outbox/outbox-file"

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** The outbox as a page that a person reads; it reloads itself every five seconds. */
export function printOutbox(messages: OutboxMessage[], to: string | undefined): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="5">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Outbox</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  article { border: 1px solid #ddd; border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0; }
  header { display: flex; gap: 1rem; color: #666; font-size: .875rem; }
  pre { white-space: pre-wrap; font: inherit; margin: .5rem 0 0; }
  input { font: inherit; padding: .25rem .5rem; }
</style>
</head>
<body>
<h1>Outbox</h1>
<p>Messages of this development server. None of them was sent.</p>
<form><label>To <input name="to" value="${escape(to ?? "")}" placeholder="number or address"></label> <button>Show</button></form>
${messages.map(printMessage).join("\n") || "<p>Nothing here.</p>"}
</body>
</html>`
}

function printMessage({ channel, to, subject, text, html, created_at }: OutboxMessage) {
  return `<article>
<header><span>${escape(channel)}</span><span>${escape(to)}</span><time>${escape(created_at)}</time></header>
${subject ? `<h2>${escape(subject)}</h2>` : ""}<pre>${escape(text ?? html ?? "")}</pre>
</article>`
}
