import { type Instant, instant } from '#kernel/day'
import { readStep, type Step, storeChain } from './chain.ts'

/** The level of a person as the engine found it now. */
export interface Found {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  readonly chain: readonly Step[]
  readonly knownAt: Instant
}

/** The level of a person as it was written last. */
export interface Written {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  readonly level: number
  readonly knownAt: Instant
  /** As `storeChain` writes it. */
  readonly chain: string
}

export interface LevelRow {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  readonly level: number
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  readonly byId: string | null
  readonly viaId: string | null
  readonly chain: string
}

export interface LevelChange {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  readonly from: number | null
  readonly to: number | null
  /** The last step of what explains it, with the person before; null when nothing does any more. */
  readonly step: Step | null
  readonly by: Step | null
}

export interface Difference {
  readonly write: readonly LevelRow[]
  readonly remove: readonly Written[]
  readonly changes: readonly LevelChange[]
}

/** What has to be written so that the levels are those found: nothing where nothing changed. */
export function differenceOf(found: readonly Found[], written: ReadonlyMap<string, Written>): Difference {
  const write: LevelRow[] = []
  const changes: LevelChange[] = []
  const seen = new Set<string>()
  for (const one of found) {
    seen.add(one.personId)
    const before = written.get(one.personId)
    const step = one.chain.at(-1)
    if (step === undefined) continue
    const by = one.chain.at(-2) ?? null
    const chain = storeChain(one.chain)
    const same = before !== undefined && before.level === step.level
    if (same && before.chain === chain && before.unitId === one.unitId) continue
    const { home, personId, unitId } = one
    // Known since then, however often the explanation has become a better one.
    const knownAt = same ? before.knownAt : one.knownAt
    const { level, exposedAt, via } = step
    write.push({
      home,
      personId,
      unitId,
      level,
      exposedAt,
      knownAt,
      byId: by?.personId ?? null,
      viaId: via?.id ?? null,
      chain,
    })
    if (!same) changes.push({ home, personId, unitId, from: before?.level ?? null, to: level, step, by })
  }
  const remove = [...written.values()].filter(({ personId }) => !seen.has(personId))
  for (const { home, personId, unitId, level } of remove)
    changes.push({ home, personId, unitId, from: level, to: null, step: null, by: null })
  return { write, remove, changes }
}

/** What is kept of a change: the last two steps, with which it can be put into a sentence. */
export const storeChange = ({ step, by }: LevelChange): string | null =>
  step === null ? null : storeChain(by === null ? [step] : [by, step])

export const readChange = (stored: unknown): { step: Step; by: Step | null } | null => {
  if (!Array.isArray(stored) || stored.length === 0) return null
  const steps = stored.map(readStep)
  return { step: steps.at(-1) as Step, by: steps.at(-2) ?? null }
}

/** The latest of the moments at which the parts of an explanation were recorded, never later than `now`. */
export const knownAt = (recorded: readonly number[], now: Instant): Instant => {
  const latest = Math.max(...recorded)
  return Number.isFinite(latest) && latest < Date.parse(now) ? instant(latest) : now
}
