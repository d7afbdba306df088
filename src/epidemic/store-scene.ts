import type { Caller } from '#kernel/caller'
import { type Day, spokenDay } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Atlas, loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Outbreak } from './contract/counts.ts'
import { isOpenOn } from './outbreak.ts'
import { unitName, unitsWithin } from './place.ts'
import type { Within } from './store-counts.ts'
import { findOutbreaks } from './store-outbreak.ts'

export interface PlaceAsked {
  readonly day?: Day | undefined
  readonly unit?: string | undefined
  readonly outbreak?: string | undefined
}

/** A place, a day and the outbreaks meant, found. */
export interface Scene extends Within {
  readonly atlas: Atlas
  readonly day: Day
  readonly unitId: string | null
  /** The outbreak that was asked for; null: all that are open on the day. */
  readonly outbreakId: string | null
  readonly outbreaks: readonly Outbreak[]
}

/** Without an outbreak, all that are open on the day; without a unit, all the caller may see. */
export async function sceneOf(
  tx: Tx,
  { day: asked, unit, outbreak }: PlaceAsked,
  today: Day,
): Promise<Scene | Refused<'unknown-unit' | 'unknown-outbreak'>> {
  const day = asked ?? today
  const all = await findOutbreaks(tx)
  const outbreaks = all.filter((one) => (outbreak === undefined ? isOpenOn(one, day) : one.id === outbreak))
  if (outbreak !== undefined && outbreaks.length === 0) return refuse('unknown-outbreak', { outbreak })
  const atlas = await loadAtlas(tx)
  const began = outbreaks.map(({ startedOn }) => startedOn)
  const unitIds = unit === undefined ? null : unitsWithin(atlas, unit, day, began)
  if (unit !== undefined && unitIds === null) return refuse('unknown-unit', { day: spokenDay(day) })
  return {
    atlas,
    day,
    unitId: unit ?? null,
    outbreakId: outbreak ?? null,
    outbreaks,
    outbreakIds: outbreaks.map(({ id }) => id),
    unitIds,
  }
}

/**
 * The same for a page: a place none of which is the caller's is refused, instead of looking as if nothing had happened
 * there.
 */
export async function sceneFor(
  tx: Tx,
  { caller, today }: { readonly caller: Caller; readonly today: Day },
  asked: PlaceAsked,
): Promise<Scene | Refused<'unknown-unit' | 'unknown-outbreak' | 'not-your-unit'>> {
  const scene = await sceneOf(tx, asked, today)
  if (isRefused(scene) || scene.unitIds === null) return scene
  if (scene.unitIds.some((unit) => caller.may('epidemic.see', { unit, sector: 'health' }))) return scene
  const unit = unitName(scene.atlas, scene.unitId, scene.day, caller.language)
  return refuse('not-your-unit', { unit: unit ?? '' })
}

/** People of all outbreaks, open or closed, when none is named: for lists that are not of a day. */
export const everyOutbreak = async (tx: Tx): Promise<string[]> => (await findOutbreaks(tx)).map(({ id }) => id)
