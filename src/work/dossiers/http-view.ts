import type { Call } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { blockedBy } from '../engine/workflow.ts'
import { agencyView } from '../tasks/view.ts'
import type { Dossier } from './dossier.ts'
import { takesFiles, takesResult, takesScans } from './files-rule.ts'
import { APPLICANT_STEPS } from './names.ts'
import { partsIn } from './parts.ts'
import type { DossierView, FollowedDossier } from './schema.ts'
import { staysOf } from './stays.ts'
import { findApplicant } from './store-applicant.ts'
import { aroundOf } from './store-around-dossier.ts'
import { dossierMoves } from './store-dossier.ts'
import { dossierFiles } from './store-file.ts'
import { proceduresOf } from './store-procedure.ts'
import type { DossierSurroundings } from './surroundings.ts'
import { dossierRow, fileView, moneyView, moveView, nextSteps, requirementsView } from './view.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

/** A dossier as an official reads it; row-level security leaves out who applies and the papers for those who do not handle it. */
export async function officialView(
  tx: Tx,
  call: Call,
  { keys }: DossierSurroundings,
  dossier: Dossier,
): Promise<DossierView> {
  const around = await aroundOf(tx, call)
  const procedure = (await proceduresOf(tx, [dossier]))(dossier)
  const applicant = await findApplicant(tx, keys, dossier)
  const moves = await dossierMoves(tx, dossier)
  const files = await dossierFiles(tx, dossier)
  const { caller } = call
  const parts = partsIn(caller, dossier, 'note', around.agencies)
  const { words = null, ...person } = applicant ?? {}
  return {
    ...dossierRow(dossier, procedure, around, call.at, applicant?.name ?? null),
    person: applicant ? (person as Omit<typeof applicant, 'words'>) : null,
    words,
    requirements: requirementsView(dossier, procedure, files),
    files: files.map(fileView),
    stays: staysOf(dossier, moves, around.calendar, call.at).map(({ agency, ...stay }) => ({
      ...stay,
      agency: agencyView(agency, around),
      name: procedure.stages[stay.stage]?.name ?? '',
      term: procedure.stages[stay.stage]?.hours ?? 0,
    })),
    money: moneyView(dossier),
    moves: moves.map((move) => ({ ...moveView(move, around), seq: move.seq, by: move.by.name })),
    next: nextSteps(dossier, procedure, (step) => partsIn(caller, dossier, step, around.agencies)),
    takesFiles: (parts.has('desk') && takesScans(dossier)) || (parts.has('handler') && takesResult(dossier)),
    resultName: procedure.result,
    signer: procedure.signer,
  }
}

/** As the applicant reads it: agencies, and no name of an official. */
export async function applicantView(
  tx: Tx,
  call: Call,
  { keys }: DossierSurroundings,
  dossier: Dossier,
): Promise<FollowedDossier> {
  const around = await aroundOf(tx, call)
  const procedure = (await proceduresOf(tx, [dossier]))(dossier)
  const applicant = await findApplicant(tx, keys, dossier)
  const moves = await dossierMoves(tx, dossier)
  const files = (await dossierFiles(tx, dossier)).filter(({ draft }) => !draft)
  const row = dossierRow(dossier, procedure, around, call.at, applicant?.name ?? null)
  return {
    ...row,
    desk: row.desk.name,
    holder: row.holder.name,
    words: applicant?.words ?? null,
    requirements: requirementsView(dossier, procedure, files),
    files: files.map(fileView),
    stays: staysOf(dossier, moves, around.calendar, call.at).map(({ stage, agency, handedAt, leftAt }) => ({
      stage,
      name: procedure.stages[stage]?.name ?? '',
      agency: around.agencyName(agency),
      at: handedAt,
      leftAt,
    })),
    money: moneyView(dossier),
    // Notes and the clock's own steps are between the offices.
    moves: moves.filter(({ step }) => !INSIDE.has(step)).map((move) => moveView(move, around)),
    next: APPLICANT_STEPS.filter((step) => blockedBy(dossierWorkflow, dossier.state, step, APPLICANT) === null),
    takesFiles: takesFiles(dossier),
  }
}

const APPLICANT = new Set(['applicant'] as const)
const INSIDE: ReadonlySet<string> = new Set(['note', 'remind', 'escalate'])
