import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import type { Acting } from '#ledger'
import { officersOf } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import type { OnBehalf } from '../doors.ts'
import type { Around } from '../store-around.ts'
import type { Person } from '../tasks/task.ts'
import type { Chosen, DirectiveSources } from './doors.ts'
import { type Agency, dueDayOf, type Named, type RecipientRefusal, recipientsOf } from './recipient.ts'
import type { DirectiveInput } from './schema.ts'
import { ownRules, type ResolvedRule, resolveRule } from './store-rules.ts'

export type IssueRefusal =
  | RecipientRefusal
  | 'due-not-later'
  | 'person-unknown'
  | 'not-your-agency'
  | 'outside-your-direction'

export interface FanOut {
  readonly due: Day
  readonly issuer: Agency
  readonly rule: ResolvedRule['rule'] | null
  readonly coordinators: readonly string[]
  readonly rows: readonly { readonly agency: Agency; readonly person: Person | null; readonly why: Text | null }[]
}

type Planned = Pick<
  DirectiveInput,
  'agencies' | 'units' | 'rule' | 'without' | 'coordinators' | 'deadline' | 'people' | 'sector' | 'issuer'
>

export const NO_SOURCES: DirectiveSources = { rules: [], figures: [] }

/** What issuing would create: the agencies, why each, who answers there, and the day. */
export async function planFanOut(
  tx: Tx,
  acting: Acting,
  input: Planned,
  around: Around,
  { rules }: DirectiveSources = NO_SOURCES,
  as?: OnBehalf,
): Promise<FanOut | Refused<IssueRefusal | 'rule-unknown' | 'rule-setting'>> {
  const { caller } = acting
  const { today } = around
  const issuerId = input.issuer ?? as?.agencyId ?? caller.agencyId ?? ''
  const issuer = around.agencies.get(issuerId)
  const own = caller.kind === 'system' || agenciesOf(caller).has(issuerId)
  if (!issuer || !own) return refuse('not-your-agency', { agency: issuer ? around.agencyName(issuerId) : issuerId })
  const resolved = input.rule
    ? await resolveRule(tx, [...ownRules, ...rules], input.rule, today, caller.language)
    : null
  if (isRefused(resolved)) return resolved
  const directs = ({ unit }: { unit: string }): boolean => caller.may('work.direct', { unit, sector: input.sector })
  // A rule chooses within what its asker directs, and never the asker; a list that reaches beyond is refused below.
  const within = (one: Chosen): boolean =>
    directs(one) && (one.agency === undefined ? one.unit !== issuer.unit : one.agency !== issuer.id)
  const named = recipientsOf(
    { ...input, chosen: resolved?.chosen.filter(within) ?? [] },
    around.agencies,
    today,
    around.unitName,
  )
  if (isRefused(named)) return named
  for (const { agency } of named)
    if (!directs(agency)) return refuse('outside-your-direction', { agency: around.agencyName(agency.id) })
  const due = dueDayOf(input.deadline, around.calendar, today)
  if (isRefused(due)) return due
  const coordinators = [...new Set(input.coordinators ?? [])]
  for (const id of coordinators) {
    const helper = around.agencies.get(id)
    if (!helper || !contains(helper, today)) return refuse('agency-unknown', { agency: id })
  }
  const rows = await withPeople(tx, named, input.people ?? {}, today)
  return isRefused(rows) ? rows : { due, issuer, rule: resolved?.rule ?? null, coordinators, rows }
}

async function withPeople(tx: Tx, named: readonly Named[], wanted: Readonly<Record<string, string>>, today: Day) {
  const rows: FanOut['rows'][number][] = []
  for (const { agency, why } of named) {
    const people = await peopleOf(tx, agency.id, today)
    const asked = wanted[agency.id]
    const person = asked === undefined ? (people[0] ?? null) : people.find(({ id }) => id === asked)
    if (person === undefined) return refuse('person-unknown')
    rows.push({ agency, person, why })
  }
  return rows
}

/** Those in an agency who can be given a task, the one who does it by default first: an officer, else the head. */
export async function peopleOf(tx: Tx, agencyId: string, day: Day): Promise<Person[]> {
  const officers = await officersOf(tx, agencyId, day)
  return officers
    .toSorted((a, b) => Number(isHead(a.role)) - Number(isHead(b.role)))
    .map(({ accountId, name }) => ({ id: accountId, name }))
}

const isHead = (role: string): boolean => !role.endsWith('-officer')
