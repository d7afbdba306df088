import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import type { assessments } from './contract.ts'
import { assign } from './line.ts'
import { lookAround } from './store-around.ts'
import { moveEvidence } from './store-evidence.ts'
import { updateLine } from './store-lines.ts'
import { hold, viewOf, worded } from './store-step.ts'

export const assignHandlers: Pick<Handlers<typeof assessments>, 'assignAssessmentLine'> = {
  async assignAssessmentLine(call, tx) {
    const { params, body, caller, today } = call
    const held = await hold(tx, call, params)
    if (isRefused(held)) return held
    const { line, assessment, edition } = held
    if (!caller.may('measures.define', { unit: line.unitId, sector: assessment.sector })) return refuse('forbidden')
    if (line.revision !== body.revision) return refuse('changed', { code: line.code })
    const { agencies, sectorOf } = await lookAround(tx, today)
    if (!agencies.has(body.agency) || !agencies.has(body.verifier)) return refuse('unknown-agency')
    const decided = assign(line, {
      agencyId: body.agency,
      verifierAgencyId: body.verifier,
      sector: sectorOf(body.verifier),
      keeper: edition.ownerAgencyId,
    })
    if (isRefused(decided)) return worded(decided, caller)
    await updateLine(tx, decided.state)
    await moveEvidence(tx, decided.state)
    await remember(tx, call, decided.facts)
    return viewOf(tx, call, { ...held, line: decided.state })
  },
}
