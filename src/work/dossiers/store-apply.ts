import type { Caller } from '#kernel/caller'
import { addDays, spokenDay } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { unitOn } from '#places'
import { madeFrom, type SealingKeys } from '#platform/files/sealing'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { codeOf } from '../code.ts'
import type { OnBehalf } from '../doors.ts'
import type { Hand } from '../tasks/task.ts'
import { DRAFT_DAYS } from './appointment.ts'
import { applyDossierMove, type Dossier, type DossierMove } from './dossier.ts'
import { dossierFact } from './dossier-rule.ts'
import type { Channel } from './names.ts'
import { NOBODY } from './parts.ts'
import { isInForce } from './procedure.ts'
import type { ApplyInput } from './schema.ts'
import { followHashOf, uuidOf } from './secret.ts'
import { insertApplicant } from './store-applicant.ts'
import { aroundOf, deskOf, stageAgencies } from './store-around-dossier.ts'
import { findFollowedDossier, insertDossier, nextDossierNumber, presentDossierSecret } from './store-dossier.ts'
import { procedureVersions } from './store-procedure.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

export interface Begun {
  readonly id: string
  readonly code: string
  readonly secret: string
}

type ApplyRefusal = 'procedure-unknown' | 'procedure-withdrawn' | 'unit-unknown' | 'agency-missing' | 'not-your-desk'

/** The secret of a dossier is made of its id: the office can print it on the receipt and never keeps it. */
export const secretOf = (keys: SealingKeys, id: string): string =>
  madeFrom(keys, `dossier-secret/${id}`).subarray(0, 18).toString('base64url')

/**
 * Begins a dossier. The sender's key makes its id, so that the same form sent twice is one dossier with one code and one
 * secret; only this installation can make the id of a key.
 */
export async function beginDossier(
  tx: Tx,
  acting: Acting,
  keys: SealingKeys,
  input: ApplyInput,
  channel: Channel,
  as?: OnBehalf,
): Promise<Begun | Refused<ApplyRefusal>> {
  const around = await aroundOf(tx, acting)
  const [procedure] = await procedureVersions(tx, input.procedure)
  if (!procedure) return refuse('procedure-unknown')
  if (!isInForce(procedure, around.today))
    return refuse('procedure-withdrawn', { name: procedure.name, day: spokenDay(procedure.to ?? procedure.from) })
  if (!unitOn(around.atlas, input.unit, around.today)) return refuse('unit-unknown')
  const missing = stageAgencies(around, procedure, input.unit).indexOf(null)
  const desk = deskOf(around, procedure, input.unit)
  if (missing >= 0 || desk === null) {
    const stage = procedure.stages[Math.max(missing, 0)]?.name ?? ''
    return refuse('agency-missing', { unit: around.unitName(input.unit), stage })
  }
  const by = handOf(acting.caller, channel, desk, as)
  if (by === null) return refuse('not-your-desk', { agency: around.agencyName(desk) })
  const home = homeOf(input.unit)
  const id = uuidOf(madeFrom(keys, `dossier-id/${input.key}`))
  const secret = secretOf(keys, id)
  const followHash = followHashOf(secret)
  await presentDossierSecret(tx, followHash)
  const before = await findFollowedDossier(tx, { home, hash: followHash })
  if (before) return { id, code: before.code, secret }
  const move: DossierMove = {
    seq: 0,
    step: 'apply',
    at: acting.at,
    by,
    words: null,
    due: null,
    promised: null,
    toAgency: desk,
    toUnit: input.unit,
    fromAgency: null,
    stage: null,
    spent: null,
    heldHours: null,
    documents: null,
    amount: null,
    answerBy: addDays(around.today, DRAFT_DAYS),
  }
  const dossier: Dossier = {
    ...applyDossierMove(null, move),
    home,
    id,
    code: codeOf('HS', home, await nextDossierNumber(tx)),
    followHash,
    procedureId: procedure.id,
    procedureVersion: procedure.version,
    title: procedure.name,
    sector: procedure.sector,
    channel,
    workflow: dossierWorkflow.version,
    fee: procedure.fee,
  }
  if (!(await insertDossier(tx, dossier, move))) {
    // The same form came at the same moment; the other of the two is the one.
    const other = await findFollowedDossier(tx, { home, hash: followHash })
    if (other) return { id, code: other.code, secret }
    throw new Error('a dossier that is there cannot be seen')
  }
  await insertApplicant(tx, keys, dossier, { ...input.applicant, words: input.words })
  await remember(tx, acting, [dossierFact(null, dossier, move)])
  return { id, code: dossier.code, secret }
}

/** Null when a caller who is no member of the desk would enter it there. */
function handOf(caller: Caller, channel: Channel, desk: string, as: OnBehalf | undefined): Hand | null {
  if (channel === 'online') return NOBODY
  if (caller.kind === 'system') return as && as.agencyId === desk ? { ...as } : null
  if (!caller.may('work.act') || !agenciesOf(caller).has(desk)) return null
  return { accountId: caller.accountId, name: caller.name, agencyId: desk }
}
