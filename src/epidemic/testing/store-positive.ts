import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { confirmCase, type Known } from '../case.ts'
import { findDefinitions } from '../cases/store-definition.ts'
import { recordsOf } from '../duplicates/store-merged.ts'
import { definitionOn, proposeClass } from '../rules/case-definition.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { addCases, type NewCase } from '../store-person.ts'
import { askRetrace } from '../store-runs.ts'
import { spacedCode } from './code.ts'
import { ownReasons } from './text.ts'

/** A positive single sample of a person. */
export interface Positive {
  readonly personId: string
  readonly code: string
  readonly kind: 'pcr' | 'antigen'
  readonly takenAt: Instant
  readonly resultAt: Instant
}

export interface Confirmed {
  readonly confirmed: readonly string[]
  /** Whom the case definition does not confirm by this test alone: a PCR decides. */
  readonly unconfirmed: readonly string[]
  readonly facts: readonly Fact[]
}

/**
 * People of positive samples become cases at once where the definition in force says that the test confirms; those who
 * are cases already stay as they are. The same rule, the same rows and the same retrace as when somebody confirms by hand.
 */
export async function confirmPositives(
  tx: Tx,
  { at, caller }: Acting,
  positives: readonly Positive[],
): Promise<Confirmed> {
  const known = await findMany(tx, [...new Set(positives.map(({ personId }) => personId))])
  const diseases = new Map((await findOutbreaks(tx)).map(({ id, disease }) => [id, disease]))
  const definitions = await findDefinitions(tx)
  const cases: (NewCase & { readonly outbreakId: string })[] = []
  const facts: Fact[] = []
  const unconfirmed: string[] = []
  for (const { personId, code, kind, takenAt, resultAt } of positives.toSorted((a, b) =>
    a.resultAt < b.resultAt ? -1 : 1,
  )) {
    const person = known.get(personId)
    if (!person || cases.some((one) => one.personId === person.id)) continue
    const findings = [`${kind}-positive`, ...(person.level === 1 ? ['close-contact'] : [])]
    const definition = definitionOn(definitions, diseases.get(person.outbreakId) ?? '', dayOf(resultAt))
    if (definition === null ? kind !== 'pcr' : proposeClass(definition, findings)?.class !== 'confirmed') {
      unconfirmed.push(personId)
      continue
    }
    const times = { sampledOn: dayOf(takenAt), confirmedAt: resultAt }
    const decided = confirmCase(person, times, at, caller.language)
    if (isRefused(decided)) continue
    const { home, id, unitId, outbreakId } = person
    const rest = { onsetOn: null, isolatedAt: null, hospital: null, exposedFrom: null, outcome: null }
    cases.push({ home, personId: id, unitId, outbreakId, ...times, ...rest })
    const reason = say(ownReasons.confirmed, 'vi', { code: spacedCode(code) })
    facts.push(...decided.facts.map((fact) => ({ ...fact, authority: definition?.act, reason })))
  }
  for (const [outbreakId, list] of Map.groupBy(cases, (one) => one.outbreakId)) {
    await addCases(tx, outbreakId, list, at)
    await askRetrace(tx, outbreakId, at)
  }
  return { confirmed: cases.map(({ personId }) => personId), unconfirmed, facts }
}

/** People by the id asked for: of a record that was merged the person they turned out to be. */
async function findMany(tx: Tx, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const records = await recordsOf(tx, ids)
  const { rows } = await sql<Known>`
    select p.home, p.id, p.outbreak_id as "outbreakId", p.unit_id as "unitId", l.level, c.confirmed_at as "confirmedAt",
      c.isolated_at as "isolatedAt"
    from epidemic.person p
    left join epidemic.level l on l.home = p.home and l.person_id = p.id
    left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
    where p.id = any(${[...records.people]}::uuid[])`.execute(tx)
  const known = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    ids.flatMap((id) => {
      const person = known.get(records.keptOf(id))
      return person === undefined ? [] : [[id, person] as const]
    }),
  )
}
