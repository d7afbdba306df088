import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { CaseLine } from '../engine/case-line.ts'
import { announceStep } from '../notices/store-announce.ts'
import type { Petition, PetitionMove } from './petition.ts'
import { petitionWorkflowOf } from './workflow-petition.ts'

const office = (agency: string) => [{ agency, person: null }]

/** The petition as notices, the inbox and the clock look at it. Who raised it has no account and no part here. */
export const petitionLine = (petition: Petition): CaseLine => ({
  kind: 'petition',
  id: petition.id,
  code: petition.code,
  title: petition.title,
  unit: petition.unit,
  sector: petition.sector,
  state: petition.state,
  due: petition.due,
  parts: {
    desk: office(petition.deskAgency),
    handler: office(petition.handlerAgency),
    ...(petition.escalatedTo === null ? {} : { superior: office(petition.escalatedTo) }),
  },
})

/** Tells those the step tells. */
export const announcePetition = (tx: Tx, acting: Acting, petition: Petition, move: PetitionMove): Promise<void> =>
  announceStep(tx, acting, petitionLine(petition), {
    step: move.step,
    by: move.by,
    words: move.words,
    workflow: petitionWorkflowOf(petition.workflow),
  })
