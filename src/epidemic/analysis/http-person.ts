import { refuse } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { isolatedFrom } from '../infectious.ts'
import { findPerson } from '../store-view.ts'
import type { analysis } from './contract.ts'
import type { Analyst } from './http-analyst.ts'
import type { Somebody, Source } from './question.ts'
import { type See, seeing } from './store-seen.ts'
import { findStory } from './store-story.ts'
import { gapsOfStory, inOrder } from './story.ts'

type PersonHandlers = Pick<Handlers<typeof analysis>, 'getSources' | 'getForward' | 'getDelayCost' | 'getStory'>

const FORWARD_SHOWN = 400
const STORY_SHOWN = 600

export const seenSource = (see: See, source: Source) => ({
  ...source,
  person: see(source.person),
  meeting: { ...source.meeting },
  factors: { ...source.factors },
})

export const createPersonAnalysis = (analyst: Analyst): PersonHandlers => ({
  async getSources(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const found = await analyst.ask(tx, row.outbreakId, { of: 'backward', person: row.id })
    if (!found) return { sources: [], between: [], timed: false }
    const people: Somebody[] = [...found.sources, ...found.between].map(({ person }) => person)
    const see = await seeing(tx, people, call.today)
    return {
      sources: found.sources.map((source) => seenSource(see, source)),
      between: found.between.map(({ person, level, meeting }) => ({
        person: see(person),
        level,
        meeting: { ...meeting },
      })),
      timed: found.timed,
    }
  },

  async getForward(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const question = { of: 'forward', maxLevel: call.query.steps ?? 3, most: FORWARD_SHOWN } as const
    const found = await analyst.ask(tx, row.outbreakId, { ...question, person: row.id })
    if (!found) return { from: null, to: null, spread: { f1: 0, f2: 0, f3: 0 }, people: [] }
    const see = await seeing(
      tx,
      found.people.flatMap(({ person, by }) => [person, by]),
      call.today,
    )
    return {
      ...found,
      spread: { ...found.spread },
      people: found.people.map((one) => ({
        ...one,
        person: see(one.person),
        by: see(one.by),
        meeting: { ...one.meeting },
      })),
    }
  },

  async getDelayCost(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const found = await analyst.ask(tx, row.outbreakId, { of: 'delay', person: row.id, now: call.at })
    if (!found) return { isolatedAt: null, infectiousFrom: null, costs: [] }
    return { ...found, costs: found.costs.map((cost) => ({ ...cost, saved: { ...cost.saved } })) }
  },

  async getStory(call, tx) {
    const row = await findPerson(tx, call.params.id, call.at)
    if (!row) return refuse('not-found')
    const { caller, today } = call
    const events = inOrder(await findStory({ tx, person: row, caller, atlas: await loadAtlas(tx), today }))
    const course = { ...row, isolatedFrom: isolatedFrom(row.isolatedAt, row.quarantinedAt) }
    return {
      events: events.slice(0, STORY_SHOWN).map((event) => ({ ...event, words: { ...event.words } })),
      gaps: gapsOfStory(events, course, today).map((gap) => ({ ...gap })),
      more: Math.max(0, events.length - STORY_SHOWN),
    }
  },
})
