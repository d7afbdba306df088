import type { Target } from '#epidemic/contract'

export const TARGETS = ['place', 'cluster', 'venue', 'persons'] as const
export type TargetKind = (typeof TARGETS)[number]

/** What is chosen in the form, whatever of it counts. */
export interface Aim {
  readonly kind: TargetKind
  readonly clusters: readonly string[]
  readonly venues: readonly string[]
  /** People the pasted codes were found to mean. */
  readonly persons: readonly string[]
}

/** The target of the API; null while it is not complete. Without a place the whole outbreak is meant. */
export function targetOf({ kind, clusters, venues, persons }: Aim, place: string | null): Target | null {
  if (kind === 'place') return place === null ? { kind: 'outbreak' } : { kind: 'units', ids: [place] }
  const ids = { cluster: clusters, venue: venues, persons }[kind]
  return ids.length === 0 ? null : { kind, ids: [...ids] }
}

/** Codes of a pasted list, one in a line or separated by commas; each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r,;\t]+/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
]
