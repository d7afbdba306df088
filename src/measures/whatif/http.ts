import { isRefused, refuse } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import { indicatorsOf } from '../scoring/edition.ts'
import { lookUp } from '../scoring/http-editions.ts'
import { sayRule } from '../scoring/text-rule.ts'
import { advised, tried, unfit } from './answer.ts'
import type { whatIf } from './contract.ts'
import { type Ground, groundOf, reweighed, stepOf } from './ground.ts'
import { doubtInThread } from './jobs/thread.ts'
import { explained, stageFor } from './stages.ts'
import { type Asked, askedHead, loadAsked, subjectsOf } from './store-asked.ts'

/** What might be otherwise, of scores that are kept: nothing here is ever written. */
export const whatIfHandlers: Handlers<typeof whatIf> = {
  async getAdvice({ params, query, caller, today }, tx) {
    const asked = await loadAsked(tx, { caller, today }, params, query)
    if (isRefused(asked)) return asked
    const { measureUnit } = await lookUp(tx, today)
    const { standing, ...advice } = advised(asked.ground, asked.nodes, params.subject)
    const names = new Map(asked.nodes.map(({ code, name }) => [code, name]))
    const own = asked.kept.scores.find(({ subjectId }) => subjectId === params.subject)
    return {
      ...askedHead(asked),
      ...advice,
      subject: namedIn(asked, params.subject),
      subjects: subjectsOf(asked),
      standing,
      of: rankedIn(asked.ground),
      indicators: indicatorsOf(asked).flatMap((node) => {
        const { code, name, parent, max, rule, direction, indicatorId, pointSource } = node
        if (max === null || max === 0) return []
        const step = stepOf(node)
        const unit = measureUnit(indicatorId)
        return {
          code,
          name,
          group: names.get(parent ?? '') ?? name,
          max,
          points: own?.nodes[code]?.points ?? null,
          value: own?.nodes[code]?.value ?? null,
          measureUnit: unit,
          pointSource,
          rule: rule && sayRule(rule, { direction, max, unit }),
          levels: step && 'values' in step ? step.values.toSorted((a, b) => a - b) : null,
        }
      }),
    }
  },

  async tryChanges({ params, body, caller, today }, tx) {
    const asked = await loadAsked(tx, { caller, today }, params, body)
    if (isRefused(asked)) return asked
    const maxima = new Map(body.maxima.map(({ code, max }) => [code, max]))
    const kept = reweighed(asked.kept, maxima)
    const wrong = unfit(kept.nodes, body.points, body.maxima)
    if (wrong.length > 0) return refuse('does-not-fit', { codes: wrong.join(', ') })
    const other = groundOf(asked.scored.edition, kept, params.subject)
    const values = body.points.map(({ code, points }) => ({ unit: params.subject, code, value: points }))
    return tried(asked.ground, other, params.subject, values)
  },

  async listStages({ params, query, caller, today }, tx) {
    const asked = await loadAsked(tx, { caller, today }, params, query)
    if (isRefused(asked)) return asked
    return { ...askedHead(asked), ...stageFor(asked.ground, query.stage) }
  },

  async getStages({ params, query, caller, today }, tx) {
    const asked = await loadAsked(tx, { caller, today }, params, query)
    if (isRefused(asked)) return asked
    const kept = asked.kept.scores.find(({ subjectId }) => subjectId === params.subject)
    return {
      ...askedHead(asked),
      subject: namedIn(asked, params.subject),
      subjects: subjectsOf(asked),
      ...explained(asked.ground, params.subject, kept ?? { nodes: {} }),
    }
  },

  async getDoubt({ params, query, caller, today }, tx) {
    const asked = await loadAsked(tx, { caller, today }, { ...params, subject: query.subject }, query)
    if (isRefused(asked)) return asked
    const { samples = 2_000, weights = 20, data = 10, ways = true } = query
    // Ranks among one’s own rows alone would say nothing.
    if (!asked.ground.whole) return { samples: 0, bands: [], effects: [] }
    const { spec, data: kept } = asked.ground
    const doubt = {
      weights: weights / 100,
      data: data / 100,
      ...(ways
        ? {
            normalise: [{ ...spec.stages.normalise, kind: 'percentile' as const }],
            aggregate: ['geometric' as const],
          }
        : {}),
    }
    const unit = query.subject === undefined ? null : kept.units.indexOf(query.subject)
    const { bands, effects } = await doubtInThread({ spec, data: kept, doubt, samples, unit })
    return {
      samples,
      bands: bands.map((band) => ({ ...band, name: asked.ground.names.get(band.id) ?? { vi: band.id, en: band.id } })),
      effects: [...effects],
    }
  },
}

const namedIn = ({ kept }: Asked, id: string) => {
  const found = kept.scores.find(({ subjectId }) => subjectId === id)
  return { id, name: found?.name ?? { vi: id, en: id } }
}

const rankedIn = ({ data, whole }: Ground): number => (whole ? data.units.length : 0)
