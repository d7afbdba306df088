import { type Day, dayOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Indicator, Share } from '../indicator.ts'
import type { ObservationState } from '../names.ts'
import { type Period, periodBetween } from '../period.ts'
import type { Known, Observed } from './known.ts'
import type { Sources } from './source.ts'

export interface ValuesAsked {
  readonly indicatorIds: readonly string[]
  /** Null: every subject. */
  readonly subjects: readonly string[] | null
  readonly from: Day
  readonly to: Day
  readonly seeing: 'published' | 'newest'
}

/** The reported values of whole periods within the days, of the whole and not of its parts. */
export async function loadObserved(tx: Tx, asked: ValuesAsked): Promise<Known['observed']> {
  const { indicatorIds, subjects, from, to, seeing } = asked
  if (indicatorIds.length === 0 || subjects?.length === 0) return () => undefined
  let query = tx
    .selectFrom('measures.observation')
    .select([
      'indicator_id',
      'subject_id',
      'period_from',
      'period_to',
      'value',
      'numerator',
      'denominator',
      'state',
      'simulated',
      'published_at',
    ])
    .where('indicator_id', 'in', [...indicatorIds])
    .where('part', '=', '')
    .where('period_from', '>=', from)
    .where('period_to', '<=', to)
    .where('state', 'in', seeing === 'published' ? ['published'] : ['published', 'approved', 'verified', 'declared'])
  if (subjects) query = query.where('subject_id', 'in', [...subjects])
  const found = new Map<string, Map<string, Observed>>()
  const periods = new Map<string, string | null>()
  for (const row of await query.execute()) {
    const days = `${row.period_from}${row.period_to}`
    let period = periods.get(days)
    if (period === undefined) {
      period = periodBetween(row.period_from, row.period_to)?.id ?? null
      periods.set(days, period)
    }
    if (period === null) continue
    const key = `${row.subject_id} ${period}`
    const bySubject = found.get(row.indicator_id) ?? new Map<string, Observed>()
    if (bySubject.size === 0) found.set(row.indicator_id, bySubject)
    // What is on its way is newer than what is published beside it.
    if (row.state === 'published' && bySubject.has(key)) continue
    bySubject.set(key, {
      value: row.value,
      share:
        row.numerator === null || row.denominator === null
          ? null
          : { numerator: row.numerator, denominator: row.denominator },
      state: row.state as ObservationState,
      simulated: row.simulated,
      confirmedOn: row.published_at === null ? null : dayOf(row.published_at),
    })
  }
  return (indicatorId, subjectId, periodId) => found.get(indicatorId)?.get(`${subjectId} ${periodId}`)
}

export interface CountsAsked {
  readonly indicatorIds: readonly string[]
  readonly definitions: ReadonlyMap<string, readonly Indicator[]>
  readonly periods: readonly Period[]
  readonly today: Day
}

/** What other rooms counted in the periods that have begun, and in the shorter ones these are made of, by unit. */
export async function loadCounts(tx: Tx, sources: Sources, asked: CountsAsked): Promise<Known['counted']> {
  const { indicatorIds, definitions, today } = asked
  const counts = new Map<string, Map<string, Share>>()
  for (const id of indicatorIds) {
    const source = sources[id]
    if (!source || !definitions.get(id)?.some(({ origin }) => origin === 'counted')) continue
    for (const { id: periodId, from, to } of asked.periods) {
      if (from > today) continue
      const shares = await source.byUnit(tx, { from, to: earlier(to, today), unitIds: null })
      counts.set(`${id} ${periodId}`, new Map(shares.map(({ unitId, ...share }) => [unitId, share])))
    }
  }
  return (indicatorId, periodId) => counts.get(`${indicatorId} ${periodId}`)
}

const earlier = (a: Day, b: Day): Day => (a.localeCompare(b) < 0 ? a : b)
