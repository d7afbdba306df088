import type { Text, Values } from '#kernel/text'
import type { MapClass } from './classes.ts'
import { mapText } from './text.ts'

const plain = (words: string) => ({ text: { vi: words, en: words }, values: {} })

/** The words of one class: the values that occur in it, or its limits where they were given. */
export function classWords(
  classes: readonly MapClass[],
  at: number,
  given: boolean,
  format: (value: number) => string,
): { readonly text: Text; readonly values: Values } {
  const one = classes[at]
  if (!one) return plain('')
  if (given) {
    const next = classes[at + 1]
    if (at === 0 && next) return { text: mapText.under, values: { to: format(next.from) } }
    if (!next) return { text: mapText.from, values: { from: format(one.from) } }
    return plain(`${format(one.from)} – <${format(next.from)}`)
  }
  const [low, high] = [format(one.low ?? one.from), format(one.high ?? one.from)]
  return plain(low === high ? low : `${low} – ${high}`)
}
