import type { Where } from './fact.ts'
import type { Language } from './text.ts'

/** Whoever asks: a person with posts, the public, or the system's own clockwork. Built by `people`. */
export interface Caller {
  readonly kind: 'person' | 'public' | 'system'
  readonly accountId: string | null
  readonly name: string
  /** The post in whose name the caller acts, and its agency. */
  readonly postId: string | null
  readonly agencyId: string | null
  readonly language: Language
  /** Power, optionally on a place and sector. Without `on`: "anywhere at all". */
  may(power: string, on?: Where): boolean
  /** What row-level security reads, setting name to value; made of ids only. See `docs/decisions/0004`. */
  readonly settings: Readonly<Record<string, string>>
}
