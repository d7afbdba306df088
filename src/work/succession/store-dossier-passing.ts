import { sql } from 'kysely'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { moveDossier } from '../dossiers/dossier-rule.ts'
import { dossierLine } from '../dossiers/parts.ts'
import { findDossier, saveDossierMove } from '../dossiers/store-dossier.ts'
import { dossierFiles } from '../dossiers/store-file.ts'
import { proceduresOf } from '../dossiers/store-procedure.ts'
import { ruleAround } from '../dossiers/store-step.ts'
import { openStatesOf, workflowOf } from '../engine/kinds.ts'
import { announceStep } from '../notices/store-announce.ts'
import { placeOn } from './heir.ts'
import { NOBODY, type PassableKind, type PassedPart } from './part.ts'

const openStates = (): string[] => openStatesOf(workflowOf('dossier', 1))

/** Dossiers: the desk at which it was handed in, and the agency that has it in hand. */
export const dossierPassing: PassableKind = {
  kind: 'dossier',
  async agencies(tx) {
    const { rows } = await sql<{ agency: string }>`
      select distinct unnest(array[holder_agency, desk_agency]) as agency
      from work.dossier where state = any(${openStates()}::text[])`.execute(tx)
    return rows.map(({ agency }) => agency)
  },
  async openOf(tx, agency) {
    const rows = await tx
      .selectFrom('work.dossier')
      .select(['id', 'code', 'title', 'unit_id', 'sector', 'holder_agency', 'desk_agency'])
      .where('state', 'in', openStates())
      .where((eb) => eb.or([eb('holder_agency', '=', agency), eb('desk_agency', '=', agency)]))
      .orderBy('id')
      .execute()
    return rows.map((row) => {
      const parts: PassedPart[] = [
        ...(row.holder_agency === agency ? (['holder'] as const) : []),
        ...(row.desk_agency === agency ? (['desk'] as const) : []),
      ]
      const { id, code, title, sector, unit_id: place } = row
      return { kind: 'dossier', id, code, title, place, sector, parts }
    })
  },
  async pass(tx, acting, id, { from, to, around, words }) {
    const dossier = await findDossier(tx, id, true)
    if (!dossier) return false
    const unit = placeOn(dossier.unit, { atlas: around.atlas, day: around.today })
    const ask = { step: 'pass', words, agency: to.id, from, unit } as const
    const procedure = (await proceduresOf(tx, [dossier]))(dossier)
    const files = await dossierFiles(tx, dossier)
    const ruled = ruleAround(acting, around, { dossier, procedure, files, ask, as: undefined })
    const decided = moveDossier(dossier, ask, { ...ruled, roles: new Set(['system']), by: NOBODY })
    if (isRefused(decided)) return false
    const { dossier: passed, move } = decided.state
    await saveDossierMove(tx, dossier, passed, move)
    await remember(tx, acting, decided.facts)
    const workflow = workflowOf('dossier', passed.workflow)
    await announceStep(tx, acting, dossierLine(passed), { step: 'pass', by: NOBODY, words, workflow })
    return true
  },
}
