import { sql } from 'kysely'
import { remember } from '#ledger'
import { notify } from '../notices/store-announce.ts'
import type { PassableKind } from './part.ts'
import { successionTexts } from './text.ts'

/** Drafts of plans that nobody has confirmed: whoever takes over confirms or drops them. */
export const planPassing: PassableKind = {
  kind: 'plan',
  async agencies(tx) {
    const { rows } = await sql<{ agency: string }>`
      select distinct issuer_agency as agency from work.plan where state = 'draft'`.execute(tx)
    return rows.map(({ agency }) => agency)
  },
  async openOf(tx, agency) {
    const rows = await tx
      .selectFrom('work.plan')
      .select(['id', 'number', 'title', 'sector'])
      .where('state', '=', 'draft')
      .where('issuer_agency', '=', agency)
      .orderBy('id')
      .execute()
    return rows.map(({ id, number, title, sector }) => {
      const place = null
      return { kind: 'plan', id, code: number, title, place, sector, parts: ['issuer'] }
    })
  },
  async pass(tx, acting, id, { from, to, words }) {
    const row = await tx
      .updateTable('work.plan')
      .set({
        issuer_agency: to.id,
        unit_id: to.unit,
        agencies: sql`array_append(array_remove(agencies, ${to.id}::text), ${to.id}::text)`,
      })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .where('issuer_agency', '=', from)
      .returning(['title', 'sector'])
      .executeTakeFirst()
    if (!row) return false
    const subject = { type: 'work.plan', id }
    const where = { unit: to.unit, sector: row.sector }
    const fact = { kind: 'work.plan-passed', subject, where, reason: words }
    await remember(tx, acting, [{ ...fact, before: { issuer: from }, after: { issuer: to.id } }])
    const told = { event: 'work.plan-passed', subject, where, title: row.title, said: successionTexts.passed }
    await notify(tx, acting, { to: { agencies: [to.id] }, ...told })
    return true
  },
}
