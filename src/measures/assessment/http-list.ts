import type { Caller } from '#kernel/caller'
import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Edition } from '../scoring/edition.ts'
import { findEdition, listEditions } from '../scoring/store-editions.ts'
import { type Assessment, declaredNodes, openAssessment, openLine, termsFault } from './assessment.ts'
import type { assessments } from './contract.ts'
import { owing, turnOf } from './owing.ts'
import type { AssessmentRow, Counts } from './schema.ts'
import { type Around, agenciesOf, lookAround, subjectsOf } from './store-around.ts'
import { insertAssessments, listAssessments } from './store-assessment.ts'
import { insertLines } from './store-lines.ts'
import { type Group, groupsOf } from './store-progress.ts'
import { remind, waitingIn, waitingOf } from './store-remind.ts'

const none: Counts = { open: 0, declared: 0, asked: 0, verified: 0, disputed: 0, final: 0 }

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

/** A line of the list, from its lines counted. */
export function rowOf(assessment: Assessment, groups: readonly Group[], caller: Caller, around: Around): AssessmentRow {
  const mine = agenciesOf(caller)
  const counts = { ...none }
  let waitsForMe = 0
  let late = false
  for (const group of groups) {
    counts[group.state] += group.n
    const turn = turnOf(waitingOf(assessment, group))
    if (turn !== null && turn.due < around.today) late = true
    if (turn !== null && isMine(group, turn.agencyId, mine, caller)) waitsForMe += group.n
  }
  const { id, editionId, year, subjectKind, subjectId, state, dueDay, verifyDay, disputeDays, simulated } = assessment
  return {
    id,
    editionId,
    year,
    subjectKind,
    subject: { id: subjectId, name: around.subjectName(assessment) },
    state,
    dueDay,
    verifyDay,
    disputeDays,
    simulated,
    counts,
    declared: sum(groups.map((group) => group.declared)),
    verified: sum(groups.map((group) => group.verified)),
    final: sum(groups.map((group) => group.final)),
    mine: waitsForMe,
    late,
  }
}

/** A dispute waits for whoever decides, everything else for the agency whose turn it is. */
function isMine(
  { state, unitId: unit, sector, own, agencyId }: Group,
  turn: string,
  mine: ReadonlySet<string>,
  caller: Caller,
): boolean {
  if (state === 'disputed') return !own && !mine.has(agencyId) && caller.may('measures.approve', { unit, sector })
  return mine.has(turn) && caller.may(state === 'declared' ? 'measures.verify' : 'measures.act')
}

export const listHandlers: Pick<
  Handlers<typeof assessments>,
  'listAssessments' | 'openAssessments' | 'remindAssessments'
> = {
  async listAssessments({ query, caller, today }, tx) {
    const all = await listAssessments(tx, {})
    const editions = await listEditions(tx)
    const waiting = await waitingFor(tx, all, caller)
    const chosen = choose(all, query, waiting)
    const list = all.filter(({ editionId, year }) => editionId === chosen?.editionId && year === chosen.year)
    const groups = chosen ? await groupsOf(tx, chosen) : []
    const byId = Map.groupBy(groups, ({ assessmentId }) => assessmentId)
    const around = await lookAround(tx, today)
    const edition = editions.find(({ id }) => id === chosen?.editionId)
    return {
      editions: editions
        .filter(
          (one) =>
            declaredNodes(one).length > 0 && (one.to === null || all.some(({ editionId }) => editionId === one.id)),
        )
        .map((one) => {
          const years = yearsWith(one, all)
          const waits = years.reduce((total, year) => total + (waiting.get(keyOf({ editionId: one.id, year })) ?? 0), 0)
          return { id: one.id, name: one.name, subjectKind: one.subjectKind, years, waiting: waits }
        }),
      edition: chosen?.editionId ?? null,
      year: chosen?.year ?? null,
      dueDay: list[0]?.dueDay ?? null,
      verifyDay: list[0]?.verifyDay ?? null,
      // Of the others nothing but that they are under way is known to whoever sees none of their lines.
      rows: list.filter(({ id }) => byId.has(id)).map((one) => rowOf(one, byId.get(one.id) ?? [], caller, around)),
      owed: owing(waitingIn(list, groups), today).map(({ agencyId, ...owed }) => ({
        agency: { id: agencyId, name: around.agencyName(agencyId) },
        ...owed,
      })),
      may: {
        open: caller.may('measures.define'),
        remind:
          caller.may('measures.verify', { unit: null, sector: edition?.sector ?? null }) ||
          caller.may('measures.publish'),
        settle: caller.may('measures.publish'),
      },
    }
  },

  async openAssessments(call, tx) {
    const { edition: editionId, year, ...terms } = call.body
    const { caller, at, today } = call
    const edition = await findEdition(tx, editionId)
    if (!edition) return refuse('unknown-edition')
    if (declaredNodes(edition).length === 0) return refuse('not-declarable')
    const around = await lookAround(tx, today)
    const subjects = subjectsOf(around, edition, year)
    if (!subjects.every(({ unitId: unit }) => caller.may('measures.define', { unit, sector: edition.sector })))
      return refuse('forbidden')
    const there = await listAssessments(tx, { editionId, year })
    const known = new Set(there.map(({ subjectId }) => subjectId))
    const missing = subjects.filter(({ id }) => !known.has(id))
    const fault = missing.length > 0 ? termsFault(terms, today) : null
    if (fault) return refuse(fault)
    const by = { home: 0, at, by: caller.accountId, simulated: false }
    const opened = missing.map((subject) =>
      openAssessment(edition, year, subject, terms, { ...by, id: newId(), home: homeOf(subject.unitId) }),
    )
    await insertAssessments(tx, opened)
    const lines = [...there.filter(({ state }) => state === 'open'), ...opened].flatMap((assessment) =>
      declaredNodes(edition).map((node) => openLine(assessment, edition, node, around.sectorOf)),
    )
    const added = await insertLines(tx, lines)
    await remember(tx, call, [
      {
        kind: 'measures.assessment-opened',
        subject: { type: 'measures.edition', id: editionId },
        where: { unit: subjects[0]?.unitId ?? null, sector: edition.sector },
        after: { year, opened: opened.length, added, due: terms.dueDay, verify: terms.verifyDay },
      },
    ])
    return { opened: opened.length, added }
  },

  async remindAssessments(call, tx) {
    const { edition: editionId, year, agencies } = call.body
    const edition = await findEdition(tx, editionId)
    if (!edition) return refuse('unknown-edition')
    const list = await listAssessments(tx, { editionId, year, state: 'open' })
    const owed = owing(waitingIn(list, await groupsOf(tx, { editionId, year })), call.today).filter(
      ({ agencyId }) => agencies?.includes(agencyId) ?? true,
    )
    for (const one of owed) await remind(tx, call, edition, year, one)
    return { reminded: owed.length }
  },
}

/** Lines that wait for the caller, by edition and year of open assessments. */
async function waitingFor(tx: Tx, all: readonly Assessment[], caller: Caller): Promise<ReadonlyMap<string, number>> {
  const byId = new Map(all.map((one) => [one.id, one]))
  const mine = agenciesOf(caller)
  const waiting = new Map<string, number>()
  for (const group of await groupsOf(tx, 'open')) {
    const assessment = byId.get(group.assessmentId)
    const turn = assessment && turnOf(waitingOf(assessment, group))
    if (!assessment || !turn || !isMine(group, turn.agencyId, mine, caller)) continue
    const key = keyOf(assessment)
    waiting.set(key, (waiting.get(key) ?? 0) + group.n)
  }
  return waiting
}

const keyOf = ({ editionId, year }: { readonly editionId: string; readonly year: number }): string =>
  `${editionId} ${year}`

/** What is asked for; else where most waits for the caller, else what is under way, else the newest. */
function choose(
  all: readonly Assessment[],
  { edition, year }: { readonly edition?: string; readonly year?: number },
  waiting: ReadonlyMap<string, number>,
): { readonly editionId: string; readonly year: number } | null {
  const fitting = all.filter(
    (one) => (edition === undefined || one.editionId === edition) && (year === undefined || one.year === year),
  )
  const waits = (one: Assessment): number => waiting.get(keyOf(one)) ?? 0
  const [most] = fitting.filter((one) => waits(one) > 0).toSorted((a, b) => waits(b) - waits(a))
  const found = most ?? fitting.find(({ state }) => state === 'open') ?? fitting[0]
  if (found) return found
  return edition !== undefined && year !== undefined ? { editionId: edition, year } : null
}

const yearsWith = ({ id }: Edition, all: readonly Assessment[]): number[] =>
  [...new Set(all.filter(({ editionId }) => editionId === id).map(({ year }) => year))].sort((a, b) => b - a)
