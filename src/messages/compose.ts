/** An e-mail, ready for a notification provider. */
export interface Message {
  subject: string
  text: string
  html: string
}

export interface Link {
  label: string
  url: string
}

/** A plain e-mail of paragraphs; a link has a line of its own. What people have typed is escaped. */
export function compose(subject: string, paragraphs: (string | Link)[]): Message {
  const text = paragraphs.map((one) => (typeof one === "string" ? one : `${one.label}:\n${one.url}`)).join("\n\n")
  const html = paragraphs.map((one) => `<p>${typeof one === "string" ? escape(one) : link(one)}</p>`).join("\n")
  return { subject, text, html: `<!doctype html>\n<html lang="en"><body>\n${html}\n</body></html>` }
}

const link = ({ label, url }: Link) => `<a href="${escape(url)}">${escape(label)}</a>`

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character])
