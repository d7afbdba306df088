import { dayOf } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { retractCase, whereOf } from '../case.ts'
import { findKnown, saveRetraction } from '../store-case.ts'
import { askRetrace } from '../store-runs.ts'
import { everyOutbreak } from '../store-scene.ts'
import { readCode } from './code.ts'
import type { testing } from './contract.ts'
import { levelsWithout } from './store-consequences.ts'
import {
  addCorrections,
  findCorrection,
  findRetractions,
  type Replaced,
  replacedMember,
  saveAnswer,
} from './store-correction.ts'
import { cancelOrders } from './store-order.ts'
import { findMembers, holdTubes } from './store-tube.ts'
import { writeResults } from './store-write.ts'
import { createNaming } from './view.ts'

type CorrectionHandlers = Pick<
  Handlers<typeof testing>,
  'correctResult' | 'listRetractions' | 'getConsequences' | 'answerRetraction'
>

const AHEAD_MS = 10 * 60_000

export const correctionHandlers: CorrectionHandlers = {
  async correctResult(call, tx) {
    const { result, at, reason } = call.body
    const read = readCode(call.body.code)
    if (read === null) return refuse('misread-code', { code: call.body.code })
    const tube = (await holdTubes(tx, [read.code])).get(read.code)
    if (!tube) return refuse('unknown-code', { code: read.code })
    const { caller } = call
    if (!caller.may('epidemic.act', whereOf(tube.unitId))) return refuse('outside-scope')
    if (at < tube.takenAt || Date.parse(at) > Date.parse(call.at) + AHEAD_MS) return refuse('times-wrong')
    const was = tube.result ?? tube.poolResult
    if (was === null || tube.result === result) return refuse('nothing-corrected')
    const wasAt = tube.resultAt ?? at
    const { home, id, personId, outbreakId, unitId } = tube
    const replaced: Replaced[] =
      personId === null
        ? (await findMembers(tx, [id]))
            .map((member) => replacedMember(member, result, wasAt))
            .filter((one) => one.was !== one.now)
        : [
            {
              home,
              sampleId: id,
              personId,
              outbreakId,
              unitId,
              was: tube.result ?? 'pool-positive',
              wasAt,
              now: result,
            },
          ]
    await addCorrections(tx, replaced, { at: call.at, account: caller.accountId, reason })
    await remember(tx, call, [
      {
        kind: 'epidemic.result-corrected',
        subject: personId === null ? { type: 'epidemic.pool', id } : { type: 'epidemic.person', id: personId },
        where: whereOf(unitId),
        reason,
        before: { code: tube.code, result: was, at: wasAt },
        after: { result, at },
      },
    ])
    // Single tests of a pool that turns out not to be positive are called off.
    if (tube.of === 'pool' && was === 'positive') await cancelOrders(tx, [id], call.at)
    return writeResults(
      tx,
      call,
      { fitting: [{ tube, result, resultAt: at, ct: null }], existing: 0, mismatches: [] },
      null,
    )
  },

  async listRetractions(call, tx) {
    const { outbreak } = call.query
    const found = await findRetractions(tx, outbreak === undefined ? await everyOutbreak(tx) : [outbreak])
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    return { retractions: found.map(name) }
  },

  async getConsequences(call, tx) {
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    if (person.confirmedAt === null) return refuse('not-a-case')
    return levelsWithout(tx, person)
  },

  async answerRetraction(call, tx) {
    const correction = await findCorrection(tx, call.params.id)
    if (!correction) return refuse('not-found')
    if (correction.answer !== null) return refuse('already-answered')
    const person = await findKnown(tx, correction.personId)
    if (!person) return refuse('not-found')
    if (!call.caller.may('epidemic.act', whereOf(person.unitId))) return refuse('outside-scope')
    const { answer, reason } = call.body
    await saveAnswer(tx, correction, answer, reason, call.at)
    if (answer === 'kept') {
      await remember(tx, call, [
        {
          kind: 'epidemic.case-kept',
          subject: { type: 'epidemic.person', id: person.id },
          where: whereOf(person.unitId),
          reason,
          after: { correction: correction.id, on: dayOf(call.at) },
        },
      ])
      return { id: correction.id }
    }
    const decided = retractCase(person, reason)
    if (isRefused(decided)) return decided
    await saveRetraction(tx, person, call.at)
    await remember(tx, call, decided.facts)
    await askRetrace(tx, person.outbreakId, call.at)
    return { id: correction.id }
  },
}
