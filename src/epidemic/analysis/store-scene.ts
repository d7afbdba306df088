import { sql } from 'kysely'
import { type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { timingOf } from '../rules/transmission-timing.ts'
import { loadOutbreak } from '../store-history.ts'
import { tickOf } from '../tick.ts'
import { createTracer } from '../tracing/index.ts'
import { type Held, hold } from './held.ts'
import type { Manner } from './scene.ts'

interface CaseRow {
  readonly id: string
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant
}

interface MannerRow {
  readonly id: string
  readonly kind: string | null
  readonly nearness: string | null
}

/** The middle of each class of nearness, metres. */
const METRES: Readonly<Record<string, number>> = { touch: 0, 'under-1m': 0.5, 'under-2m': 1.5, 'beyond-2m': 3 }

/** Everything recorded about an outbreak, ready for questions. Reads as the retrace does, so that levels agree. */
export async function loadHeld(tx: Tx, outbreakId: string): Promise<Held> {
  const loaded = await loadOutbreak(tx, outbreakId)
  const { roots, isolated, people, encounters, visits } = loaded
  const cases = new Map((await findCases(tx, outbreakId)).map((row) => [row.id, row]))
  const manners = await findManners(tx, outbreakId)
  const history = loaded.builder.build()
  const rows = Array.from(roots.person, (person) => cases.get(people.id[person]!))
  const first = rows.reduce<Instant | null>(
    (a, row) => (row && (a === null || row.confirmedAt < a) ? row.confirmedAt : a),
    null,
  )
  const disease = await findDisease(tx, outbreakId)
  const scene = {
    history,
    roots,
    isolated,
    cases: {
      reference: Int32Array.from(rows, referenceOf),
      confirmed: Int32Array.from(rows, (row) => (row ? tickOf(row.confirmedAt) : 0)),
      hasOnset: Uint8Array.from(rows, (row) => (row?.onsetOn ? 1 : 0)),
    },
    timing: first === null ? null : timingOf(disease, dayOf(first)),
    encounterSetting: (encounter: number) => encounters.setting[encounter] ?? null,
    encounterManner: (encounter: number) => manners.get(encounters.id[encounter] ?? ''),
    visitSetting: (visit: number) => visits.setting[visit] ?? null,
    base: createTracer(history, { roots, isolated }),
  }
  return hold(scene, people.id, people.unitId)
}

const NOON = 720

/** Of a case without symptoms the day of the sample, or that of its confirmation, stands for the onset. */
const referenceOf = (row: CaseRow | undefined): number =>
  row === undefined ? 0 : tickOf(instantOf(row.onsetOn ?? row.sampledOn ?? dayOf(row.confirmedAt), NOON))

async function findCases(tx: Tx, outbreakId: string): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select person_id as id, onset_on as "onsetOn", sampled_on as "sampledOn", confirmed_at as "confirmedAt"
    from epidemic.confirmed_case where outbreak_id = ${outbreakId} and retracted_at is null`.execute(tx)
  return rows
}

async function findManners(tx: Tx, outbreakId: string): Promise<Map<string, Manner>> {
  const { rows } = await sql<MannerRow>`
    select id, setting_kind as kind, nearness from epidemic.encounter
    where outbreak_id = ${outbreakId} and (setting_kind is not null or nearness is not null)`.execute(tx)
  return new Map(
    rows.map(({ id, kind, nearness }) => [id, { kind, metres: nearness === null ? null : (METRES[nearness] ?? null) }]),
  )
}

async function findDisease(tx: Tx, outbreakId: string): Promise<string> {
  const { rows } = await sql<{ disease: string }>`
    select disease from epidemic.outbreak where id = ${outbreakId}`.execute(tx)
  return rows[0]?.disease ?? ''
}
