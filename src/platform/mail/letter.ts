/** A paragraph of a letter: words, and where a click on them leads. `head` begins a group. */
export interface Line {
  readonly words: string
  readonly link?: string | undefined
  readonly head?: boolean | undefined
}

export const plainOf = (lines: readonly Line[]): string =>
  lines
    .map(({ words, link, head }) =>
      head ? `${words}\n${'-'.repeat([...words].length)}` : `${words}${link ? `\n${link}` : ''}`,
    )
    .join('\n\n')

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)

/** The same as HTML that every mail program shows: no pictures, no style sheet, nothing fetched. */
export function htmlOf(lines: readonly Line[], language: string): string {
  const body = lines
    .map(({ words, link, head }) => {
      const text = escaped(words)
      if (head) return `<h3 style="margin:20px 0 4px;font-size:15px">${text}</h3>`
      return `<p style="margin:8px 0">${link ? `<a href="${escaped(link)}" style="color:#0b5c66">${text}</a>` : text}</p>`
    })
    .join('\n')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font:15px/1.5 sans-serif;color:#1c2a2e;max-width:600px">\n${body}\n</body></html>`
}
