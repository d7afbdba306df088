import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import { type Agency, findAgencies } from '#people'
import { type Atlas, fullName, loadAtlas, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import type { Edition } from '../scoring/edition.ts'
import { dayOfYear, subjectsOn } from '../scoring/subjects.ts'
import type { Assessment } from './assessment.ts'

/** What is known around assessments. */
export interface Around {
  readonly atlas: Atlas
  readonly agencies: ReadonlyMap<string, Agency>
  readonly today: Day
  agencyName(id: string): Text
  sectorOf(agencyId: string): string
  subjectName(of: Pick<Assessment, 'subjectKind' | 'subjectId' | 'year'>): Text
}

export async function lookAround(tx: Tx, today: Day): Promise<Around> {
  const atlas = await loadAtlas(tx)
  const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency]))
  const agencyName = (id: string): Text => agencies.get(id)?.name ?? { vi: id, en: id }
  return {
    atlas,
    agencies,
    today,
    agencyName,
    sectorOf: (id) => agencies.get(id)?.sector ?? 'general',
    subjectName({ subjectKind, subjectId, year }) {
      if (subjectKind === 'department') return agencyName(subjectId)
      const unit = unitOn(atlas, subjectId, dayOfYear(year, today)) ?? atlas.byUnit.get(subjectId)?.at(-1)
      return unit ? fullName(unit) : { vi: subjectId, en: subjectId }
    },
  }
}

/** Whom an edition assesses in a year. */
export const subjectsOf = ({ atlas, agencies, today }: Around, edition: Edition, year: number) =>
  subjectsOn(edition.subjectKind, { atlas, agencies: [...agencies.values()] }, dayOfYear(year, today))

/** Definitions of the indicators the nodes take their values from, as they stand in the year. */
export async function indicatorsOfYear(
  tx: Tx,
  { nodes }: Pick<Edition, 'nodes'>,
  year: number,
  today: Day,
): Promise<ReadonlyMap<string, Indicator>> {
  const wanted = new Set(nodes.map(({ indicatorId }) => indicatorId))
  if (![...wanted].some((id) => id !== null)) return new Map()
  const all = await listIndicatorsOn(tx, dayOfYear(year, today))
  return new Map(all.filter(({ id }) => wanted.has(id)).map((indicator) => [indicator.id, indicator]))
}

/** Agencies in whose name the caller may act. */
export const agenciesOf = (caller: Caller): ReadonlySet<string> =>
  new Set([...(caller.settings['app.agencies'] ?? '').split(','), caller.agencyId ?? ''].filter(Boolean))
