import { dayOf, spokenDay } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { OnBehalf } from '../doors.ts'
import type { Role } from '../names.ts'
import { announceStep } from '../notices/store-announce.ts'
import type { Around } from '../store-around.ts'
import type { Dossier } from './dossier.ts'
import { type DossierAround, type DossierAsk, type DossierRefusal, moveDossier } from './dossier-rule.ts'
import { dossierLine, handIn, NOBODY, partsIn } from './parts.ts'
import type { Procedure } from './procedure.ts'
import { addApplicantWords } from './store-applicant.ts'
import { aroundOf, stageAgencies } from './store-around-dossier.ts'
import { findDossier, saveDossierMove } from './store-dossier.ts'
import { type DossierFileRow, dossierFiles } from './store-file.ts'
import { writePaper } from './store-paper.ts'
import { proceduresOf } from './store-procedure.ts'
import type { DossierSurroundings } from './surroundings.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

export type StepRefusal = DossierRefusal | 'not-found'

/** Takes one step of a dossier as an official, as the applicant, or as the clock; two at once: one wins, the other is told. */
export async function takeDossierStep(
  tx: Tx,
  acting: Acting,
  of: DossierSurroundings,
  id: string,
  ask: DossierAsk,
  as?: OnBehalf | 'applicant',
): Promise<Dossier | Refused<StepRefusal>> {
  const dossier = await findDossier(tx, id, true)
  if (!dossier) return refuse('not-found')
  const around = await aroundOf(tx, acting)
  const procedure = (await proceduresOf(tx, [dossier]))(dossier)
  const files = await dossierFiles(tx, dossier)
  const ruled = ruleAround(acting, around, { dossier, procedure, files, ask, as })
  const decided = moveDossier(dossier, ask, ruled)
  if (isRefused(decided)) return decided
  const { dossier: now, move } = decided.state
  // Words of the applicant may name people: they lie with who applies, never among the moves.
  const kept = as === 'applicant' ? { ...move, words: null } : move
  if (as === 'applicant' && move.words !== null)
    await addApplicantWords(tx, dossier, `${spokenDay(dayOf(acting.at))}: ${move.words}`)
  await saveDossierMove(tx, dossier, now, kept)
  await writePaper(tx, of, around, { before: dossier, dossier: now, move, procedure })
  await remember(tx, acting, decided.facts)
  const workflow = dossierWorkflow
  await announceStep(tx, acting, dossierLine(now), { step: move.step, by: move.by, words: kept.words, workflow })
  return now
}

interface Case {
  readonly dossier: Dossier
  readonly procedure: Procedure
  readonly files: readonly DossierFileRow[]
  readonly ask: Pick<DossierAsk, 'step'>
  readonly as: OnBehalf | 'applicant' | undefined
}

/** What the rule is told of the world for one dossier. */
export function ruleAround(
  acting: Acting,
  around: Around,
  { dossier, procedure, files, ask, as }: Case,
): DossierAround {
  const { caller, at } = acting
  const applicant = as === 'applicant'
  const behalf = applicant ? undefined : as
  const came = files.filter(({ kind, requirement }) => kind === 'submitted' && requirement !== null)
  const since = dossier.pausedAt
  return {
    roles: applicant ? new Set<Role>(['applicant']) : partsIn(caller, dossier, ask.step, around.agencies, behalf),
    by: applicant ? NOBODY : handIn(caller, dossier, dossierWorkflow.steps[ask.step].by, behalf),
    at,
    language: caller.language,
    calendar: around.calendar,
    procedure,
    agencies: stageAgencies(around, procedure, dossier.unit),
    agencyName: around.agencyName,
    supplied: new Set(came.map(({ requirement }) => requirement as string)),
    suppliedSince: new Set(
      came.filter((one) => since !== null && one.at >= since).map(({ requirement }) => requirement as string),
    ),
  }
}
