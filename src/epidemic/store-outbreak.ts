import { type Day, dayOf, isDay } from '#kernel/day'
import { fold, tidy } from '#kernel/fold'
import { type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Outbreak } from './contract/counts.ts'
import type { OutbreakSeed } from './doors.ts'
import { checkOutbreakDays, EVERYWHERE } from './outbreak.ts'

interface OutbreakRow {
  readonly id: string
  readonly disease: string
  readonly name_vi: string
  readonly name_en: string
  readonly started_on: string
  readonly closed_on: string | null
  readonly simulated: boolean
}

const dayOr = <T>(text: string | null, other: T): Day | T => (text !== null && isDay(text) ? text : other)

const outbreakOf = (row: OutbreakRow): Outbreak => ({
  id: row.id,
  disease: row.disease,
  name: { vi: row.name_vi, en: row.name_en },
  startedOn: dayOr(row.started_on, '1970-01-01'),
  closedOn: dayOr(row.closed_on, null),
  simulated: row.simulated,
})

export async function findOutbreaks(tx: Tx): Promise<Outbreak[]> {
  const rows = await tx
    .selectFrom('epidemic.outbreak')
    .selectAll()
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(outbreakOf)
}

/** An outbreak to be closed or reopened: its row is held until the transaction ends. */
export async function holdOutbreak(tx: Tx, id: string): Promise<Outbreak | null> {
  const row = await tx.selectFrom('epidemic.outbreak').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? outbreakOf(row) : null
}

export const saveClosing = (tx: Tx, id: string, closedOn: Day | null) =>
  tx.updateTable('epidemic.outbreak').set({ closed_on: closedOn }).where('id', '=', id).execute()

/** The day of Viet Nam on which its last case was confirmed, of those the caller may see. */
export async function lastCaseOn(tx: Tx, id: string): Promise<Day | null> {
  const { at } = await tx
    .selectFrom('epidemic.confirmed_case')
    .select((of) => of.fn.max('confirmed_at').as('at'))
    .where('outbreak_id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return at === null ? null : dayOf(at)
}

export async function findOutbreak(tx: Tx, id: string): Promise<Outbreak | null> {
  const row = await tx.selectFrom('epidemic.outbreak').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? outbreakOf(row) : null
}

export const addOutbreak = (tx: Tx, { id, disease, name, startedOn, closedOn, simulated }: OutbreakSeed) =>
  tx
    .insertInto('epidemic.outbreak')
    .values({ id, disease, name_vi: name.vi, name_en: name.en, started_on: startedOn, closed_on: closedOn, simulated })
    .execute()

export interface NewOutbreak {
  readonly name: string
  readonly disease: string
  readonly startedOn: Day
  readonly closedOn?: Day | null
}

/** Opens an outbreak, or enters a past one as closed; refused, with its id, when there is one of that month and name. */
export async function openOutbreak(
  tx: Tx,
  acting: Acting,
  { name, disease, startedOn, closedOn = null }: NewOutbreak,
): Promise<Outbreak | Refused<'outbreak-exists' | 'times-wrong'>> {
  const wrong = checkOutbreakDays({ startedOn, closedOn }, dayOf(acting.at), acting.caller.language)
  if (wrong) return wrong
  const id = outbreakId(startedOn, name)
  if (await findOutbreak(tx, id)) return refuse('outbreak-exists', { id })
  const outbreak = {
    id,
    disease,
    name: { vi: tidy(name), en: tidy(name) },
    startedOn,
    closedOn,
    simulated: false,
  }
  await addOutbreak(tx, outbreak)
  await remember(tx, acting, [
    {
      kind: 'epidemic.outbreak-opened',
      subject: { type: 'epidemic.outbreak', id },
      where: EVERYWHERE,
      after: { disease, name, startedOn, closedOn },
    },
  ])
  return outbreak
}

/** `2026-11-09` and "Ổ dịch Chu Văn An" make `2026-11-o-dich-chu-van-an`. */
const outbreakId = (startedOn: Day, name: string): string =>
  `${startedOn.slice(0, 7)}-${fold(name).replace(/[^a-z0-9]+/g, '-')}`.slice(0, 80).replace(/-+$/, '')
