import { sql } from 'kysely'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { movePetition } from '../petitions/move-petition.ts'
import type { Petition } from '../petitions/petition.ts'
import { findPetition, savePetitionMove } from '../petitions/store-petition.ts'
import { announcePetition } from '../petitions/store-tell.ts'
import { placeOn } from './heir.ts'
import { NOBODY, type PassableKind, type PassedPart } from './part.ts'

const IS_OPEN = sql<boolean>`state <> 'closed'`

const partsOf = (petition: { handler: string; desk: string }, agency: string): PassedPart[] => [
  ...(petition.handler === agency ? (['handler'] as const) : []),
  ...(petition.desk === agency ? (['desk'] as const) : []),
]

/**
 * Petitions: who answers, and the receiving desk, which alone knows who raised it. The code and the secret of whoever
 * raised it lead to it as before: neither names an agency or a unit.
 */
export const petitionPassing: PassableKind = {
  kind: 'petition',
  async agencies(tx) {
    const { rows } = await sql<{ agency: string }>`
      select distinct unnest(array[handler_agency, desk_agency]) as agency from work.petition where ${IS_OPEN}`.execute(
      tx,
    )
    return rows.map(({ agency }) => agency)
  },
  async openOf(tx, agency) {
    const rows = await tx
      .selectFrom('work.petition')
      .select(['id', 'code', 'title', 'unit_id', 'sector', 'handler_agency', 'desk_agency'])
      .where(IS_OPEN)
      .where((eb) => eb.or([eb('handler_agency', '=', agency), eb('desk_agency', '=', agency)]))
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      kind: 'petition',
      id: row.id,
      code: row.code,
      title: row.title,
      place: row.unit_id,
      sector: row.sector,
      parts: partsOf({ handler: row.handler_agency, desk: row.desk_agency }, agency),
    }))
  },
  async pass(tx, acting, id, { from, to, parts, around, words }) {
    const petition = await findPetition(tx, id, true)
    if (!petition) return false
    const handles = parts.includes('handler') && petition.handlerAgency === from
    const unit = placeOn(petition.unit, { atlas: around.atlas, day: around.today })
    const decided = movePetition(
      petition,
      {
        step: 'pass',
        words,
        outside: petition.outside ?? undefined,
        to: handles
          ? { agency: to.id, sector: to.sector, unit }
          : { agency: petition.handlerAgency, sector: petition.sector, unit },
      },
      {
        roles: new Set(['system']),
        by: NOBODY,
        at: acting.at,
        language: acting.caller.language,
        calendar: around.calendar,
      },
    )
    if (isRefused(decided)) return false
    const { move } = decided.state
    const desk = parts.includes('desk') && petition.deskAgency === from
    const passed: Petition = desk
      ? {
          ...decided.state.petition,
          deskAgency: to.id,
          agencies: [...new Set([...decided.state.petition.agencies, to.id])],
        }
      : decided.state.petition
    await savePetitionMove(tx, petition, passed, move)
    if (desk) await handOverDesk(tx, passed)
    await remember(tx, acting, decided.facts)
    await announcePetition(tx, acting, passed, move)
    return true
  },
}

/** Who raised it, and what was published of it, belong to the desk that took over. */
async function handOverDesk(tx: Tx, { home, id, deskAgency }: Petition): Promise<void> {
  const desk = { desk_agency: deskAgency }
  await tx
    .updateTable('work.petition_raiser')
    .set(desk)
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .execute()
  await tx
    .updateTable('work.petition_published')
    .set(desk)
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .execute()
}
