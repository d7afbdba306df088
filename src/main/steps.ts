import { say, type Text, type Values } from '#kernel/text'

/** Both languages on a line: who starts a server reads one of them. */
export const bilingual = (text: Text, values: Values = {}): string =>
  `${say(text, 'vi', values)} / ${say(text, 'en', values)}`

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Does the work, telling on stderr what is done and how long it took. Notes from within stand on lines of their own. */
export async function step<T>(text: Text, work: (note: (line: Text) => void) => Promise<T>): Promise<T> {
  const since = performance.now()
  const label = `  ${bilingual(text)} … `
  let open = true
  process.stderr.write(label)
  const result = await work((line) => {
    process.stderr.write(`${open ? '\n' : ''}    ${bilingual(line)}\n`)
    open = false
  }).catch((fault: unknown) => {
    if (open) process.stderr.write('\n')
    throw fault
  })
  process.stderr.write(open ? `${seconds(since)}\n` : `${label}${seconds(since)}\n`)
  return result
}
