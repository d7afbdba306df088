import { dayOf, spokenDay } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { type Refused, refuse } from '#kernel/refusal'
import { say, type Text } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { codeOf } from '../code.ts'
import type { Column, ImportResult } from '../contract/import.ts'
import { askDuplicates } from '../duplicates/store-candidates.ts'
import type { IdentityKeys } from '../identity/keys.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { addCases, addEncounters, addPeople, type NewCase, type NewEncounter, type NewPerson } from '../store-person.ts'
import { askRetrace, lockOutbreak } from '../store-runs.ts'
import { type CaseRow, checkCases, type PersonRow } from './check-cases.ts'
import { checkEncounters, type EncounterRow } from './check-encounters.ts'
import { checkFollowUps, type FollowUpRow } from './check-follow-ups.ts'
import { type Fault, worded } from './fault.ts'
import type { Kind } from './fields.ts'
import { recognise } from './formats.ts'
import { naturalKey } from './key.ts'
import type { Checking } from './reader.ts'
import { withoutFaults } from './set-aside.ts'
import type { Sheet } from './sheet.ts'
import { addFollowUps, followUpKey, loadFollowUpKeys, type NewFollowUp } from './store-follow-ups.ts'
import { type KnownPerson, loadKeys, loadKnown } from './store-known.ts'
import { importWords } from './text.ts'

/** The list that imports feed; people entered by hand stand in another. */
const SOURCE = 'line-list'
const MOST_FAULTS_SHOWN = 500
/** Past this many cases in one file its hash, kept with the file's fact, binds them all. */
const MOST_FACTS = 5_000

export interface ImportAsked {
  readonly kind: Kind
  readonly outbreakId: string
  readonly file: { readonly name: string; readonly sha256: string }
  readonly sheet: Sheet
  readonly columns: readonly Column[]
  readonly checking: Checking
  /** Leave rows at fault out instead of refusing the file. */
  readonly goodRows?: boolean
}

/** What an import would write, or everything that stops it. Writes nothing. */
export async function planImport(tx: Tx, asked: ImportAsked): Promise<Plan> {
  const { kind, outbreakId, sheet, columns, checking } = asked
  const known = await loadKnown(tx, outbreakId, SOURCE)
  if (kind === 'follow-ups') {
    const checked = checkFollowUps(sheet, columns, checking, (id) => known.has(id))
    return planFollowUps(checked, known, await loadFollowUpKeys(tx, outbreakId))
  }
  return kind === 'cases'
    ? planCases(await checkedCases(tx, asked), known, outbreakId)
    : planEncounters(
        checkEncounters(sheet, columns, checking, (id) => known.has(id)),
        known,
        await loadKeys(tx, outbreakId),
        outbreakId,
      )
}

/** Also against the outbreak: one that is over takes no case confirmed after its end. */
async function checkedCases(tx: Tx, { outbreakId, sheet, columns, checking }: ImportAsked) {
  const { cases, faults } = checkCases(sheet, columns, checking)
  const end = (await findOutbreak(tx, outbreakId))?.closedOn ?? null
  const after = cases.flatMap(({ row, confirmedAt }): Fault[] => {
    const on = dayOf(confirmedAt)
    return end !== null && on > end
      ? [{ row, field: 'confirmed', code: 'after-end', value: spokenDay(on), other: spokenDay(end) }]
      : []
  })
  return { cases, faults: [...faults, ...after].sort((x, y) => x.row - y.row) }
}

export interface Plan {
  readonly faults: readonly Fault[]
  readonly people: readonly NewPerson[]
  readonly cases: readonly NewCase[]
  readonly encounters: readonly NewEncounter[]
  readonly followUps: readonly NewFollowUp[]
  readonly added: number
  readonly existing: number
}

/**
 * Writes a whole file, or nothing: with a single fault it is refused with all of them; by choice the good rows alone.
 */
export async function importSheet(
  tx: Tx,
  acting: Acting,
  asked: ImportAsked,
  keys: IdentityKeys,
): Promise<ImportResult | Refused<'bad-rows'>> {
  const began = performance.now()
  const { kind, outbreakId, file, sheet } = asked
  await lockOutbreak(tx, outbreakId, 'import')
  const { sheet: taken, setAside } =
    asked.goodRows === true
      ? await withoutFaults(sheet, async (left) => (await planImport(tx, { ...asked, sheet: left })).faults)
      : { sheet, setAside: [] }
  const plan = await planImport(tx, { ...asked, sheet: taken })
  if (plan.faults.length > 0) return badRows(plan.faults, file.name, acting)
  await addPeople(tx, keys, outbreakId, plan.people, acting.at)
  await addCases(tx, outbreakId, plan.cases, acting.at)
  await addEncounters(tx, outbreakId, plan.encounters, acting.at)
  const { source } = recognise(sheet)
  await addFollowUps(tx, outbreakId, source, plan.followUps, acting.at)
  const batchId = newId()
  const peopleAdded = kind === 'encounters' ? plan.people.length : 0
  const { added, existing } = plan
  const left = new Set(setAside.map(({ row }) => row)).size
  await saveBatch(tx, acting, asked, { batchId, added, existing, peopleAdded, setAside: left, source })
  await remember(tx, acting, factsOf(asked, plan, batchId, left))
  if (added > 0 && kind !== 'follow-ups') await askRetrace(tx, outbreakId, acting.at)
  if (plan.people.length > 0) await askDuplicates(tx, outbreakId, acting.at)
  const tookMs = Math.round(performance.now() - began)
  return {
    batchId,
    kind,
    rows: sheet.rows.length,
    added,
    existing,
    setAside: left,
    peopleAdded,
    tookMs,
    sentence: sentenceOf(kind, plan),
  }
}

/** What an import writes, or would write, in words. */
export const sentenceOf = (
  kind: Kind,
  { added, existing, people }: Pick<Plan, 'added' | 'existing' | 'people'>,
): Text => {
  const values = { added, existing, people: people.length }
  return { vi: say(importWords[kind], 'vi', values), en: say(importWords[kind], 'en', values) }
}

export const badRows = (faults: readonly Fault[], name: string, { caller }: Acting): Refused<'bad-rows'> =>
  refuse(
    'bad-rows',
    { count: faults.length, name },
    faults.slice(0, MOST_FAULTS_SHOWN).map((fault) => worded(fault, caller.language)),
  )

const newPerson = (row: PersonRow, outbreakId: string): NewPerson => {
  const home = homeOf(row.unitId ?? outbreakId)
  const id = newId()
  return { ...row, home, id, source: SOURCE, code: codeOf(home, id) }
}

function planCases(
  checked: { cases: CaseRow[]; faults: Fault[] },
  known: ReadonlyMap<string, KnownPerson>,
  outbreakId: string,
): Plan {
  const people: NewPerson[] = []
  const cases: NewCase[] = []
  let existing = 0
  for (const row of checked.cases) {
    const before = known.get(row.externalId)
    if (before?.isCase) {
      existing++
      continue
    }
    const person = before ?? newPerson(row, outbreakId)
    if (!before) people.push(person as NewPerson)
    cases.push({ ...row, home: person.home, personId: person.id, unitId: person.unitId })
  }
  return { faults: checked.faults, people, cases, encounters: [], followUps: [], added: cases.length, existing }
}

function planEncounters(
  checked: { encounters: EncounterRow[]; people: PersonRow[]; faults: Fault[] },
  known: ReadonlyMap<string, KnownPerson>,
  keys: Set<string>,
  outbreakId: string,
): Plan {
  const people = checked.people.map((row) => newPerson(row, outbreakId))
  const fresh = new Map(people.map((person) => [person.externalId, person]))
  const encounters: NewEncounter[] = []
  let existing = 0
  for (const row of checked.faults.length > 0 ? [] : checked.encounters) {
    const key = naturalKey(row)
    if (keys.has(key)) {
      existing++
      continue
    }
    keys.add(key)
    const a = known.get(row.a) ?? fresh.get(row.a)
    const b = known.get(row.b) ?? fresh.get(row.b)
    if (!a || !b) continue
    const { startsAt, endsAt, setting } = row
    encounters.push({
      home: a.home,
      id: newId(),
      aId: a.id,
      bHome: b.home,
      bId: b.id,
      unitId: a.unitId,
      otherUnitId: b.unitId,
      startsAt,
      endsAt,
      setting,
      naturalKey: key,
    })
  }
  return { faults: checked.faults, people, cases: [], encounters, followUps: [], added: encounters.length, existing }
}

function planFollowUps(
  checked: { followUps: FollowUpRow[]; faults: Fault[] },
  known: ReadonlyMap<string, KnownPerson>,
  keys: Set<string>,
): Plan {
  const followUps: NewFollowUp[] = []
  let existing = 0
  for (const row of checked.faults.length > 0 ? [] : checked.followUps) {
    const of = known.get(row.person)
    if (!of) continue
    const key = followUpKey(of.id, row)
    if (keys.has(key)) existing++
    else followUps.push({ ...row, id: newId(), of, naturalKey: key })
    keys.add(key)
  }
  return { faults: checked.faults, people: [], cases: [], encounters: [], followUps, added: followUps.length, existing }
}

async function saveBatch(
  tx: Tx,
  { at, caller }: Acting,
  { kind, outbreakId, file, sheet }: ImportAsked,
  counts: { batchId: string; added: number; existing: number; peopleAdded: number; setAside: number; source: string },
): Promise<void> {
  await tx
    .insertInto('epidemic.import_batch')
    .values({
      id: counts.batchId,
      outbreak_id: outbreakId,
      kind,
      file_name: file.name,
      sha256: file.sha256,
      rows: sheet.rows.length,
      added: counts.added,
      existing: counts.existing,
      people_added: counts.peopleAdded,
      set_aside: counts.setAside,
      source: counts.source,
      imported_at: at,
      account_id: caller.accountId,
      account_name: caller.name || null,
    })
    .execute()
}

/** The file by its hash, and each case of it; of very long lists the file stands for its cases. Encounters stand under the file. */
function factsOf(
  { kind, outbreakId, file, sheet }: ImportAsked,
  plan: Plan,
  batchId: string,
  setAside: number,
): Fact[] {
  const { added, existing, cases } = plan
  const whole: Fact = {
    kind: 'epidemic.file-imported',
    subject: { type: 'epidemic.import', id: batchId },
    where: { unit: null, sector: 'health' },
    after: { outbreakId, kind, sha256: file.sha256, rows: sheet.rows.length, added, existing, setAside },
  }
  if (cases.length > MOST_FACTS) return [whole]
  return [
    whole,
    ...cases.map(
      ({ personId, unitId, confirmedAt }): Fact => ({
        kind: 'epidemic.case-recorded',
        subject: { type: 'epidemic.person', id: personId },
        where: { unit: unitId, sector: 'health' },
        after: { outbreakId, batchId, confirmedAt },
      }),
    ),
  ]
}
