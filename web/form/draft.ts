/** What a form holds: a value by field name. Files are not kept between visits. */
export type Values = object

const PREFIX = 'draft.'

/** The draft as text for the device's storage; null when nothing differs from the start. */
export function printDraft<V extends Values>(values: V, initial: V): string | null {
  const changed = Object.entries(values).filter(
    ([name, value]) => !holdsFile(value) && JSON.stringify(value) !== JSON.stringify(initial[name as keyof V]),
  )
  return changed.length === 0 ? null : JSON.stringify(Object.fromEntries(changed))
}

/** The start with the kept values over it; fields the form no longer has are dropped, and so is what can't be read. */
export function readDraft<V extends Values>(text: string | null, initial: V): V {
  if (text === null) return initial
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return initial
    const known = Object.entries(kept).filter(([name]) => name in initial)
    return { ...initial, ...Object.fromEntries(known) }
  } catch {
    return initial
  }
}

const holdsFile = (value: unknown): boolean =>
  value instanceof Blob || (Array.isArray(value) && value.some((one) => one instanceof Blob))

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

export const loadDraft = <V extends Values>(key: string, initial: V): V =>
  readDraft(localStorage.getItem(PREFIX + key), initial)

export function keepDraft<V extends Values>(key: string, values: V, initial: V): void {
  const text = printDraft(values, initial)
  if (text === null) localStorage.removeItem(PREFIX + key)
  else localStorage.setItem(PREFIX + key, text)
}

/** Forgets every draft: whoever signs out leaves nothing for the next person at the device. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
