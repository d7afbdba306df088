import { refuse } from '#kernel/refusal'
import { say, type Text } from '#kernel/text'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Step } from './chain.ts'
import type { epidemic } from './contract.ts'
import { isolatedFrom, tracedFrom } from './infectious.ts'
import type { PersonRow } from './people-query.ts'
import { type CallPerson, changeSentence, metSentence, stepSentence } from './sentence.ts'
import { findChain, findChanges, findCodes, findMet } from './store-chain.ts'
import { findOutbreak } from './store-outbreak.ts'
import { findPerson } from './store-view.ts'
import { words } from './text.ts'
import { viewPerson, viewSeen } from './view.ts'

type PersonHandlers = Pick<Handlers<typeof epidemic>, 'getPerson' | 'getChain' | 'getExposed'>

const MET_SHOWN = 500

export const personHandlers: PersonHandlers = {
  async getPerson(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const { caller, today } = call
    const atlas = await loadAtlas(tx)
    const changes = await findChanges(tx, row.home, row.id)
    const codes = await findCodes(
      tx,
      changes.flatMap(({ by }) => (by ? [by.personId] : [])),
    )
    const callPerson: CallPerson = (id, unitId) =>
      id === row.id ? words.thisPerson : viewSeen(id, unitId, codes, atlas, today).label
    const on = { unit: row.unitId, sector: 'health' }
    return {
      person: viewPerson(row, atlas, today, caller.language),
      hospital: row.hospital,
      outcome: row.outcome,
      sampledOn: row.sampledOn,
      changes: changes.map((change) => ({
        at: change.at,
        from: change.from,
        to: change.to,
        sentence: changeSentence(change, callPerson),
      })),
      may: { identify: caller.may('epidemic.identify', on), act: caller.may('epidemic.act', on) },
    }
  },

  async getChain(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const chain = (await findChain(tx, row.home, row.id)) ?? []
    const atlas = await loadAtlas(tx)
    const codes = await findCodes(
      tx,
      chain.map(({ personId }) => personId),
    )
    const seen = (id: string, unitId: string | null) => viewSeen(id, unitId, codes, atlas, call.today)
    const callPerson: CallPerson = (id, unitId) => seen(id, unitId).label
    return {
      level: row.level,
      steps: chain.map((step, at) => ({
        level: step.level,
        person: seen(step.personId, step.unitId),
        exposedAt: step.exposedAt,
        via: linkOf(step, codes.has(step.personId) || codes.has(chain[at - 1]?.personId ?? '')),
        sentence: stepSentence(step, chain[at - 1] ?? null, callPerson),
      })),
    }
  },

  async getExposed(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const { disease = '' } = (await findOutbreak(tx, row.outbreakId)) ?? {}
    const { from, to } = windowOf(row, disease)
    const met = row.level === null ? [] : await findMet(tx, row.id, from, to, MET_SHOWN)
    const atlas = await loadAtlas(tx)
    const codes = await findCodes(
      tx,
      met.map(({ otherId }) => otherId),
    )
    return {
      from,
      to,
      exposed: met.map(({ id, otherId, otherUnitId, startsAt, endsAt, setting, level, viaId }) => {
        const person = viewSeen(otherId, otherUnitId, codes, atlas, call.today)
        const via = { kind: 'encounter' as const, id, startsAt, endsAt, setting }
        return { person, level, via, explains: viaId === id, sentence: metSentence(via, labelled(person.label, level)) }
      }),
    }
  },
}

/** When the person can have passed something on: a case from its traced window, others from being exposed, until isolated. */
function windowOf(row: PersonRow, disease: string) {
  const { onsetOn, sampledOn, confirmedAt, exposedAt, isolatedAt, quarantinedAt } = row
  const from = confirmedAt === null ? exposedAt : tracedFrom({ disease, onsetOn, sampledOn, confirmedAt })
  return { from, to: isolatedFrom(isolatedAt, quarantinedAt) }
}

const linkOf = ({ via }: Step, seen: boolean) => via && { ...via, id: seen ? via.id : null }

const labelled = (label: Text, level: number | null): Text =>
  level === null
    ? label
    : {
        vi: `${label.vi} (${say(words.level, 'vi', { level })})`,
        en: `${label.en} (${say(words.level, 'en', { level })})`,
      }
