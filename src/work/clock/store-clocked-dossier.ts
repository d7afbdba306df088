import { dayOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { moveDossier } from '../dossiers/dossier-rule.ts'
import { dossierLine } from '../dossiers/parts.ts'
import { aroundOf } from '../dossiers/store-around-dossier.ts'
import { findDossier, saveDossierMove } from '../dossiers/store-dossier.ts'
import { dossierFiles } from '../dossiers/store-file.ts'
import { proceduresOf } from '../dossiers/store-procedure.ts'
import { ruleAround } from '../dossiers/store-step.ts'
import { workflowOf } from '../engine/kinds.ts'
import { type Clocked, NOBODY } from './clocked.ts'

/** Dossiers, as the clock reaches them. */
export const clockedDossiers: Clocked = {
  kind: 'dossier',
  table: 'work.dossier',
  opened: 'received_day',
  async claim(tx, acting, id) {
    const dossier = await findDossier(tx, id, true)
    if (!dossier) return null
    return {
      home: dossier.home,
      state: dossier.state,
      workflow: workflowOf('dossier', dossier.workflow),
      opened: dayOf(dossier.receivedAt),
      due: dossier.due === null ? null : dayOf(dossier.due),
      agency: dossier.holderAgency,
      sector: dossier.sector,
      escalatedTo: dossier.escalatedTo,
      async take({ step, agency, said }) {
        const ask = { step, words: said.vi, agency } as const
        const around = await aroundOf(tx, acting)
        const procedure = (await proceduresOf(tx, [dossier]))(dossier)
        const files = await dossierFiles(tx, dossier)
        const ruled = ruleAround(acting, around, { dossier, procedure, files, ask, as: undefined })
        const decided = moveDossier(dossier, ask, { ...ruled, roles: new Set(['system']), by: NOBODY })
        if (isRefused(decided)) return null
        await saveDossierMove(tx, dossier, decided.state.dossier, decided.state.move)
        await remember(tx, acting, decided.facts)
        return dossierLine(decided.state.dossier)
      },
    }
  },
}
