import type { Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import { blockedBy, blockedText } from '../engine/workflow.ts'
import type { Role } from '../names.ts'
import type { Around } from '../store-around.ts'
import { agencyView, placeView } from '../tasks/view.ts'
import { clockOf, hoursLeft, isLateDossier, isOverdueDossier } from './appointment.ts'
import type { Dossier, DossierMove } from './dossier.ts'
import { ASKED_DOSSIER_STEPS, type AskedDossierStep, type DossierNeed } from './names.ts'
import type { Procedure } from './procedure.ts'
import type { DossierFile, DossierRow } from './schema.ts'
import type { DossierFileRow } from './store-file.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

const clockView = (dossier: Dossier, { calendar }: Pick<Around, 'calendar'>, now: Instant) => ({
  clock: clockOf(dossier),
  due: dossier.due,
  promised: dossier.promised,
  firstDue: dossier.firstDue,
  overdue: isOverdueDossier(dossier, now),
  late: isLateDossier(dossier, now),
  hoursLeft: hoursLeft(calendar, dossier, now),
  extensions: dossier.extensions,
  answerBy: dossier.answerBy,
})

const stageView = ({ stage }: Dossier, { stages }: Procedure) => {
  const one = stage === null ? undefined : stages[stage]
  return stage === null || !one ? null : { index: stage, of: stages.length, name: one.name }
}

/** A dossier as a row of a list. */
export const dossierRow = (
  dossier: Dossier,
  procedure: Procedure,
  around: Around,
  now: Instant,
  applicant: string | null,
): DossierRow => ({
  id: dossier.id,
  code: dossier.code,
  procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
  state: dossier.state,
  unit: placeView(dossier.unit, around),
  sector: dossier.sector,
  channel: dossier.channel,
  desk: agencyView(dossier.deskAgency, around),
  holder: agencyView(dossier.holderAgency, around),
  stage: stageView(dossier, procedure),
  receivedAt: dossier.receivedAt,
  applicant,
  ...clockView(dossier, around, now),
})

export const fileView = (file: DossierFileRow): DossierFile => ({
  id: file.id,
  kind: file.kind,
  requirement: file.requirement,
  name: file.name,
  type: file.type,
  bytes: file.bytes,
  at: file.at,
  verification: file.code,
  signed: file.signed,
})

/** The procedure's documents as this dossier has them. */
export function requirementsView(dossier: Dossier, { requirements }: Procedure, files: readonly DossierFileRow[]) {
  return requirements.map((one) => {
    const count = files.filter(({ kind, requirement }) => kind === 'submitted' && requirement === one.id).length
    const paper = dossier.papers.includes(one.id)
    const since = dossier.pausedAt ?? ''
    const came = files.some(({ requirement, at }) => requirement === one.id && at >= since)
    return {
      ...one,
      paper,
      files: count,
      asked: dossier.askedFor.includes(one.id) && !came,
      missing: one.required && one.form !== 'shown' && count === 0 && !paper,
    }
  })
}

export const moneyView = ({ fee, feePaid, charge, chargePaid }: Dossier) => ({ fee, feePaid, charge, chargePaid })

export const moveView = (move: DossierMove, around: Around) => ({
  step: move.step,
  at: move.at,
  agency: move.by.agencyId === null ? null : around.agencyName(move.by.agencyId),
  words: move.words,
  due: move.step === 'remind' ? null : move.due,
  to: move.toAgency === null || move.step === 'apply' ? null : around.agencyName(move.toAgency),
  amount: move.amount,
})

const NEEDS: Readonly<Partial<Record<AskedDossierStep, readonly DossierNeed[]>>> = {
  ask: ['documents'],
  guide: ['documents'],
  charge: ['amount'],
  pay: ['amount'],
  fee: ['amount'],
}

interface Next {
  readonly step: AskedDossierStep
  readonly allowed: boolean
  readonly why: Text | null
  readonly needs: DossierNeed[]
}

/** What may be done next and what it asks for; what belongs to nobody of the caller's is left out. */
export function nextSteps(
  dossier: Dossier,
  { stages }: Procedure,
  rolesFor: (step: AskedDossierStep) => ReadonlySet<Role>,
): Next[] {
  const last = dossier.stage === stages.length - 1
  return ASKED_DOSSIER_STEPS.flatMap((step): Next[] => {
    const blocked = blockedBy(dossierWorkflow, dossier.state, step, rolesFor(step))
    if (step === 'ask' && dossier.asked > 0) return []
    if (step === 'guide' && dossier.guided > 0) return []
    if (step === 'back' && dossier.stage === 0) return []
    if (step === 'hand-over' && last) return []
    if (step === 'issue' && !last) return []
    const workflowNeeds = dossierWorkflow.steps[step].needs.filter((need) => need === 'words' || need === 'due')
    return [
      {
        step,
        allowed: blocked === null,
        why: blocked && blockedText(dossierWorkflow, blocked),
        needs: [...workflowNeeds, ...(NEEDS[step] ?? [])],
      },
    ]
  })
}
