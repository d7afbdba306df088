import { dayOf } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { say, type Text } from '#kernel/text'
import type { Handlers } from '#platform/http/serve'
import { refusals } from '../text.ts'
import type { quarantining } from './contract.ts'
import { savedCourse } from './http-quarantine.ts'
import { endQuarantine } from './quarantine.ts'
import { findHeld } from './store-follow.ts'
import { findWaits } from './store-quarantine.ts'
import { endStays } from './store-stay.ts'
import { releaseReason } from './text.ts'

type ReleaseHandlers = Pick<Handlers<typeof quarantining>, 'releaseQuarantined'>

export const releaseHandlers: ReleaseHandlers = {
  async releaseQuarantined(call, tx) {
    const { people, at } = call.body
    const { language } = call.caller
    if (Date.parse(at) > Date.parse(call.at) + AHEAD_MS) return refuse('times-wrong')
    const waits = (await findWaits(tx, people)).filter(
      ({ unitId, quarantinedAt, releasedAt }) =>
        quarantinedAt !== null &&
        releasedAt === null &&
        call.caller.may('epidemic.act', { unit: unitId, sector: 'health' }),
    )
    const held = new Map((await findHeld(tx, waits, dayOf(at))).map(({ personId, why }) => [personId, why]))
    const released: string[] = []
    const kept: { id: string; why: string }[] = []
    for (const wait of waits) {
      const why = held.get(wait.personId)
      const decided = why ?? endQuarantine(wait, at, releaseReason.vi, call.at, language)
      if (isRefused(decided)) {
        const text: Text = refusals[decided.refused]
        kept.push({ id: wait.personId, why: say(text, language, decided.values) })
        continue
      }
      await endStays(tx, [wait.personId], at)
      await savedCourse(call, tx, wait, decided)
      released.push(wait.personId)
    }
    return { released, kept }
  },
}

const AHEAD_MS = 10 * 60_000
