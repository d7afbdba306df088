import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'
import { keptId, recordsOf } from '../duplicates/store-merged.ts'
import { type CaseForm, emptyForm } from './form.ts'
import type { Save, SourceKnown, Stored } from './investigation.ts'

/** Whoever saves the same person, or sends the same form, waits for the one before. */
export async function holdInvestigation(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('epidemic.investigation'), hashtext(${id}))`.execute(tx)
}

/**
 * The investigation with what the confirmation of a case tells; version 0 where nobody has begun. What the person's own
 * leaves empty is filled from those of records merged into theirs; the own version counts, and the next save writes it whole.
 */
export async function findStored(tx: Tx, { home, id }: Pick<Known, 'home' | 'id'>): Promise<Stored & StoredSeen> {
  const { ids } = await recordsOf(tx, [id])
  const rows = await tx
    .selectFrom('epidemic.investigation')
    .selectAll()
    .where(sql<boolean>`person_id = any(${[...ids]}::uuid[])`)
    .orderBy(sql`person_id <> ${id}`)
    .orderBy('updated_at', 'desc')
    .execute()
  const confirmed = await tx
    .selectFrom('epidemic.confirmed_case')
    .select(['onset_on', 'sampled_on', 'confirmed_at', 'isolated_at', 'hospital', 'outcome'])
    .where('home', '=', home)
    .where('person_id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  const forms = rows.map(
    (row): CaseForm => ({
      classification: row.classification as CaseForm['classification'],
      confirmedAt: null,
      symptoms: row.symptoms,
      onsetOn: row.onset_on,
      course: row.course as unknown as CaseForm['course'],
      sampledOn: row.sampled_on,
      tests: row.tests,
      links: row.links,
      hospital: row.hospital,
      isolatedAt: row.isolated_at,
      outcome: row.outcome as CaseForm['outcome'],
      outcomeOn: row.outcome_on,
      sourceKind: row.source_kind as CaseForm['sourceKind'],
      sourceId: row.source_id,
      sourceCertainty: row.source_certainty as CaseForm['sourceCertainty'],
      importedFrom: row.imported_from,
      infectedUnitId: row.infected_unit_id,
      infectedPlace: row.infected_place,
      occupation: row.occupation,
      workplace: row.workplace,
      doses: row.doses,
      lastDoseOn: row.last_dose_on,
      conditions: row.conditions,
      note: row.note,
    }),
  )
  const [row] = rows
  const told = forms.length === 0 ? emptyForm : forms.reduce(filledForm)
  // A source that was merged is who they turned out to be; who turned out to be the person is nobody's source.
  const sourceId = told.sourceId === null ? null : await keptId(tx, told.sourceId)
  const own: CaseForm = { ...told, sourceId: sourceId === id ? null : sourceId }
  const form: CaseForm = confirmed
    ? {
        ...own,
        classification: 'confirmed',
        confirmedAt: confirmed.confirmed_at,
        onsetOn: confirmed.onset_on,
        sampledOn: confirmed.sampled_on,
        isolatedAt: confirmed.isolated_at,
        hospital: confirmed.hospital,
        outcome: confirmed.outcome as CaseForm['outcome'],
      }
    : own
  return {
    version: row?.person_id === id ? row.version : 0,
    form,
    definitionId: row?.definition_id ?? null,
    criteria: row?.criteria ?? [],
    updatedBy: row?.updated_name ?? null,
    updatedAt: row?.updated_at ?? null,
    /** The class short of confirmed, which a retraction falls back to. */
    before: own.classification,
  }
}

/** A form with what it leaves empty told by another. What belongs together (where the infection came from) comes together. */
export function filledForm(form: CaseForm, other: CaseForm): CaseForm {
  const filled = Object.fromEntries(
    Object.entries(form).map(([field, value]) => [field, isEmpty(value) ? other[field as keyof CaseForm] : value]),
  ) as unknown as CaseForm
  if (form.sourceKind === null) return filled
  const { sourceKind, sourceId, sourceCertainty, importedFrom, infectedUnitId, infectedPlace } = form
  return { ...filled, sourceKind, sourceId, sourceCertainty, importedFrom, infectedUnitId, infectedPlace }
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

export interface StoredSeen {
  readonly updatedAt: Instant | null
  readonly before: string | null
}

/** Somebody as a source: the caller must see them. */
export async function findSource(tx: Tx, id: string): Promise<SourceKnown | null> {
  const row = await tx
    .selectFrom('epidemic.person as p')
    .leftJoin('epidemic.confirmed_case as c', (on) =>
      on.onRef('c.home', '=', 'p.home').onRef('c.person_id', '=', 'p.id').on('c.retracted_at', 'is', null),
    )
    .leftJoin('epidemic.investigation as i', (on) =>
      on.onRef('i.home', '=', 'p.home').onRef('i.person_id', '=', 'p.id'),
    )
    .select(['p.home', 'p.id', 'p.code', 'p.outbreak_id', 'c.onset_on', 'c.sampled_on', 'c.confirmed_at'])
    .select('i.onset_on as own_onset')
    .where('p.id', '=', await keptId(tx, id))
    .executeTakeFirst()
  if (!row) return null
  const known = [row.onset_on ?? row.own_onset, row.sampled_on].filter((one) => one !== null)
  const confirmed = row.confirmed_at === null ? null : dayOf(row.confirmed_at)
  return {
    id: row.id,
    home: row.home,
    code: row.code,
    outbreakId: row.outbreak_id,
    illOn: known[0] ?? confirmed,
  }
}

export interface Saving {
  readonly person: Known
  readonly stored: Stored & StoredSeen
  readonly save: Save
  readonly sourceHome: number | null
  readonly at: Instant
  readonly account: string | null
  readonly name: string
}

/** Writes the form as the next version. Of a case, what the levels follow from is written where they read it. */
export async function saveInvestigation(tx: Tx, { person, stored, save, sourceHome, at, account, name }: Saving) {
  const { form } = save
  const values = {
    version: stored.version + 1,
    classification: form.classification === 'confirmed' ? stored.before : form.classification,
    definition_id: save.definitionId,
    criteria: [...save.criteria],
    symptoms: [...form.symptoms],
    onset_on: form.onsetOn,
    course: JSON.stringify(form.course),
    sampled_on: form.sampledOn,
    tests: [...form.tests],
    links: [...form.links],
    hospital: form.hospital,
    isolated_at: form.isolatedAt,
    outcome: form.outcome,
    outcome_on: form.outcomeOn,
    source_kind: form.sourceKind,
    source_home: form.sourceId === null ? null : sourceHome,
    source_id: form.sourceId,
    source_certainty: form.sourceCertainty,
    imported_from: form.importedFrom,
    infected_unit_id: form.infectedUnitId,
    infected_place: form.infectedPlace,
    occupation: form.occupation,
    workplace: form.workplace,
    doses: form.doses,
    last_dose_on: form.lastDoseOn,
    conditions: [...form.conditions],
    note: form.note,
    updated_at: at,
    updated_by: account,
    updated_name: name,
  }
  const { home, id, outbreakId, unitId } = person
  await tx
    .insertInto('epidemic.investigation')
    .values({ home, person_id: id, outbreak_id: outbreakId, unit_id: unitId, created_at: at, ...values })
    .onConflict((on) => on.columns(['home', 'person_id']).doUpdateSet(values))
    .execute()
  if (form.classification === 'confirmed')
    await tx
      .updateTable('epidemic.confirmed_case')
      .set({
        onset_on: form.onsetOn,
        sampled_on: form.sampledOn,
        isolated_at: form.isolatedAt,
        hospital: form.hospital,
        outcome: form.outcome,
      })
      .where('home', '=', home)
      .where('person_id', '=', id)
      .execute()
  return values.version
}
