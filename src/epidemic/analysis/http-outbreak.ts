import { spokenDay } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { unitsWithin, unitText } from '../place.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { findPerson } from '../store-view.ts'
import { words } from '../text.ts'
import type { analysis } from './contract.ts'
import type { Analyst } from './http-analyst.ts'
import { seenSource } from './http-person.ts'
import { codesOf, seeing } from './store-seen.ts'

type OutbreakHandlers = Pick<Handlers<typeof analysis>, 'askWhatIf' | 'getTransmission' | 'getSpreaders' | 'getGraph'>

const SPREADERS_SHOWN = 200
/** What a browser draws without a halt; deeper levels are opened person by person. */
const GRAPH_SHOWN = 25_000
/** Now, tomorrow, in three days. */
const DELAYS = [0, 1, 3]

export const createOutbreakAnalysis = (analyst: Analyst): OutbreakHandlers => ({
  async askWhatIf(call, tx) {
    const { outbreak } = call.params
    const { at, people = [], level, unit } = call.body
    const found = await findOutbreak(tx, outbreak)
    if (!found) return refuse('unknown-outbreak', { outbreak })
    if (people.length === 0 && level === undefined) return refuse('nobody-chosen')
    const atlas = await loadAtlas(tx)
    const units = unit === undefined ? null : unitsWithin(atlas, unit, call.today, [found.startedOn])
    if (unit !== undefined && units === null) return refuse('unknown-unit', { day: spokenDay(call.today) })
    // Whom the caller may not see is not counted among those chosen.
    const visible = people.length === 0 ? [] : [...(await codesOf(tx, people)).keys()]
    const set = level === undefined ? { people: visible } : { level, units }
    const answer = await analyst.ask(tx, outbreak, { of: 'what-if', set, at, delays: DELAYS })
    if (!answer || answer.people === 0) return refuse('nobody-chosen')
    return {
      ...answer,
      before: { ...answer.before },
      variants: answer.variants.map((one) => ({ ...one, after: { ...one.after }, saved: { ...one.saved } })),
    }
  },

  async getTransmission(call, tx) {
    const { outbreak } = call.params
    const answer = (await findOutbreak(tx, outbreak)) && (await analyst.ask(tx, outbreak, { of: 'transmission' }))
    if (!answer) return refuse('unknown-outbreak', { outbreak })
    const see = await seeing(
      tx,
      answer.cases.flatMap(({ person, sources }) => [person, ...sources.map((one) => one.person)]),
      call.today,
    )
    return {
      cases: answer.cases.map((one) => ({
        ...one,
        person: see(one.person),
        sources: one.sources.map((source) => seenSource(see, source)),
      })),
      generations: answer.generations.map((row) => ({ ...row })),
      superspreading: answer.superspreading && { ...answer.superspreading },
      dispersion: answer.dispersion && { ...answer.dispersion },
      timed: answer.timed,
    }
  },

  async getSpreaders(call, tx) {
    const { outbreak } = call.params
    const question = { of: 'spreaders', most: SPREADERS_SHOWN } as const
    const answer = (await findOutbreak(tx, outbreak)) && (await analyst.ask(tx, outbreak, question))
    if (!answer) return refuse('unknown-outbreak', { outbreak })
    const see = await seeing(
      tx,
      answer.people.map(({ person }) => person),
      call.today,
    )
    return {
      total: { ...answer.total },
      people: answer.people.map((one) => ({ ...one, person: see(one.person), reach: one.reach && { ...one.reach } })),
    }
  },

  async getGraph(call, tx) {
    const { outbreak } = call.params
    const { person, levels = 1, most = GRAPH_SHOWN } = call.query
    if (person !== undefined && !(await findPerson(tx, person, call.at))) return refuse('not-found')
    if (!(await findOutbreak(tx, outbreak))) return refuse('unknown-outbreak', { outbreak })
    const question = { of: 'graph', person: person ?? null, maxLevel: levels, most } as const
    const answer = await analyst.ask(tx, outbreak, question)
    if (!answer) return refuse('not-found')
    const atlas = await loadAtlas(tx)
    const codes = await codesOf(tx, answer.ids)
    const { ids, units, ...columns } = answer
    return {
      ...(columns as {
        readonly [K in keyof typeof columns]: (typeof columns)[K] extends readonly (infer T)[]
          ? T[]
          : (typeof columns)[K]
      }),
      ids: ids.map((id) => (codes.has(id) ? id : '')),
      codes: ids.map((id) => codes.get(id) ?? ''),
      units: units.map((unit) => ({ ...(unitText(atlas, unit, call.today) ?? words.somebody) })),
    }
  },
})
