import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { movePetition } from '../petitions/move-petition.ts'
import { findPetition, savePetitionMove } from '../petitions/store-petition.ts'
import { petitionLine } from '../petitions/store-tell.ts'
import { petitionWorkflowOf } from '../petitions/workflow-petition.ts'
import { type Clocked, NOBODY } from './clocked.ts'

/** Petitions, as the clock reaches them. */
export const clockedPetitions: Clocked = {
  kind: 'petition',
  table: 'work.petition',
  opened: 'raised_day',
  async claim(tx, acting, id) {
    const petition = await findPetition(tx, id, true)
    if (!petition) return null
    return {
      home: petition.home,
      state: petition.state,
      workflow: petitionWorkflowOf(petition.workflow),
      opened: petition.raisedOn,
      due: petition.due,
      agency: petition.handlerAgency,
      sector: petition.sector,
      escalatedTo: petition.escalatedTo,
      async take({ step, agency, said }) {
        const to = agency === undefined ? undefined : { agency, sector: petition.sector }
        const decided = movePetition(
          petition,
          { step, words: said.vi, to },
          {
            roles: new Set(['system']),
            by: NOBODY,
            at: acting.at,
            language: acting.caller.language,
            calendar: await loadCalendar(tx),
          },
        )
        if (isRefused(decided)) return null
        await savePetitionMove(tx, petition, decided.state.petition, decided.state.move)
        await remember(tx, acting, decided.facts)
        return petitionLine(decided.state.petition)
      },
    }
  },
}
