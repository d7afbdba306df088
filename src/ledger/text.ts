import type { Text } from '#kernel/text'

/** Words of this room's refusals. */
export const refusals = {
  'not-found': {
    vi: 'Không có việc nào như vậy trong sổ cái, hoặc nằm ngoài phạm vi được xem.',
    en: 'The ledger has no such fact, or it lies outside what you may see.',
  },
  'not-sealed': {
    vi: 'Chưa niêm phong tới đó. Mỗi giây sổ cái được niêm phong một lần; xin thử lại sau ít giây.',
    en: 'Not sealed that far yet. The ledger is sealed every second; try again in a moment.',
  },
} satisfies Record<string, Text>

/** A kind of fact in words, by kind. Every room words its own and hands them over through its contract. */
export type KindTexts = Readonly<Record<string, Text>>

/** The words of all rooms in one table. Throws when two rooms word one kind. */
export function mergeKindTexts(...rooms: readonly KindTexts[]): KindTexts {
  const merged: Record<string, Text> = {}
  for (const [kind, text] of rooms.flatMap((room) => Object.entries(room))) {
    if (merged[kind] !== undefined) throw new Error(`two rooms word ${kind}`)
    merged[kind] = text
  }
  return merged
}

/** The kind in words; the kind itself while no room has worded it. */
export const kindText = (kinds: KindTexts, kind: string): Text => kinds[kind] ?? { vi: kind, en: kind }
