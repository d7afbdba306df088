import { addDays } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { whereOf } from '../case.ts'
import { sceneOf } from '../store-scene.ts'
import { findPerson } from '../store-view.ts'
import { timeFaults } from '../text-times.ts'
import type { testing } from './contract.ts'
import { planOf } from './due.ts'
import { findCorrections, findRetractions } from './store-correction.ts'
import { countDone, findDue, findEntered, ordersOf } from './store-due.ts'
import { loadLaboratories } from './store-laboratory.ts'
import { campaignsOf, fulfilOrders, reopenOrders } from './store-order.ts'
import { countTestDays, countTestTotals } from './store-overview.ts'
import { addSamples, countSamples, drawCodes, findSampled, findSamples, saveSpoiled } from './store-sample.ts'
import { createNaming, viewLaboratory, viewSample } from './view.ts'

type SampleHandlers = Pick<
  Handlers<typeof testing>,
  'getTestingOverview' | 'listDueTests' | 'takeSamples' | 'giveUpSample' | 'listSamples' | 'getPersonTests'
>

const DAYS_SHOWN = 28
const DUE_SHOWN = 1_000
const SAMPLES_SHOWN = 500
const AHEAD_MS = 10 * 60_000

export const sampleHandlers: SampleHandlers = {
  async getTestingOverview(call, tx) {
    const scene = await sceneOf(tx, call.query, call.today)
    if (isRefused(scene)) return scene
    const { day } = scene
    const from = addDays(day, 1 - DAYS_SHOWN)
    const days = await countTestDays(tx, scene, from, day)
    const { waiting, waitingLong, ...pooling } = await countTestTotals(tx, scene, from, call.at)
    const due = await findDue(tx, scene, day)
    const week = days.slice(-7)
    return {
      days,
      due: due.filter(({ dueOn }) => dueOn >= day).length,
      overdue: due.filter(({ dueOn }) => dueOn < day).length,
      waiting,
      waitingLong,
      positive: week.reduce((sum, one) => sum + one.positive, 0),
      resulted: week.reduce((sum, one) => sum + one.resulted, 0),
      pooling,
      laboratories: (await loadLaboratories(tx, call.at, call.today)).map(viewLaboratory),
      retractions: (await findRetractions(tx, scene.outbreakIds)).length,
    }
  },

  async listDueTests(call, tx) {
    const scene = await sceneOf(tx, call.query, call.today)
    if (isRefused(scene)) return scene
    const { day, atlas } = scene
    const due = await findDue(tx, scene, day, call.query.campaign ?? null)
    const done = await countDone(tx, scene, day)
    const name = createNaming(atlas, day, call.caller.language)
    const byUnit = Map.groupBy(due, ({ unitId }) => unitId)
    const units = [...new Set([...byUnit.keys(), ...done.keys()])].map((unitId) => {
      const list = byUnit.get(unitId) ?? []
      const overdue = list.filter(({ dueOn }) => dueOn < day).length
      return name({ unitId, due: list.length - overdue, overdue, done: done.get(unitId) ?? 0 })
    })
    return {
      due: due
        .map(name)
        .sort(
          (a, b) =>
            rank(a.reason) - rank(b.reason) ||
            (a.level ?? 9) - (b.level ?? 9) ||
            compare(a.dueOn, b.dueOn) ||
            compare(a.household ?? a.personId, b.household ?? b.personId),
        )
        .slice(0, call.query.limit ?? DUE_SHOWN),
      units: units.sort((a, b) => b.overdue - a.overdue || b.due - a.due),
    }
  },

  async takeSamples(call, tx) {
    const { people, at, kind, site = null, campaign = null } = call.body
    if (Date.parse(at) > Date.parse(call.at) + AHEAD_MS)
      return refuse('times-wrong', {}, [{ field: 'at', message: say(timeFaults.future, call.caller.language) }])
    const sampled = await findSampled(tx, [...new Set(people)])
    if (sampled.length < new Set(people).size) return refuse('not-found')
    if (sampled.some(({ unitId }) => !call.caller.may('epidemic.act', whereOf(unitId)))) return refuse('outside-scope')
    const codes = await drawCodes(tx, 'sample', sampled.length)
    const campaigns = await campaignsOf(tx, people)
    const samples = sampled.map((person, n) => ({ ...person, id: newId(), code: codes[n]! }))
    const by = { kind, at, by: call.caller.accountId, site }
    const groups = Map.groupBy(samples, (one) => `${one.outbreakId} ${campaign ?? campaigns.get(one.personId) ?? ''}`)
    for (const group of groups.values()) {
      const { outbreakId, personId } = group[0]!
      await addSamples(tx, group, { ...by, outbreakId, campaignId: campaign ?? campaigns.get(personId) ?? null })
    }
    await fulfilOrders(tx, samples)
    await remember(
      tx,
      call,
      samples.map(({ id, personId, unitId, code }) => ({
        kind: 'epidemic.sample-taken',
        subject: { type: 'epidemic.person', id: personId },
        where: whereOf(unitId),
        after: { sampleId: id, code, kind, at },
      })),
    )
    return { samples: samples.map(({ id, code, personId }) => ({ id, code, personId })) }
  },

  async giveUpSample(call, tx) {
    const [sample] = await findSamples(tx, { ids: [call.params.id] })
    if (!sample) return refuse('not-found')
    if (!call.caller.may('epidemic.act', whereOf(sample.unitId))) return refuse('outside-scope')
    if (sample.result !== null || sample.poolResult !== null) return refuse('has-result')
    await saveSpoiled(tx, sample, call.at)
    await reopenOrders(tx, [sample.id])
    await remember(tx, call, [
      {
        kind: 'epidemic.sample-given-up',
        subject: { type: 'epidemic.person', id: sample.personId },
        where: whereOf(sample.unitId),
        reason: call.body.reason,
        before: { sampleId: sample.id, code: sample.code },
      },
    ])
    return { id: sample.id }
  },

  async listSamples(call, tx) {
    const { outbreak, unit, day, state, limit = SAMPLES_SHOWN, ...rest } = call.query
    const scene = await sceneOf(tx, { outbreak, unit, day }, call.today)
    if (isRefused(scene)) return scene
    const about = rest.campaign ?? rest.manifest ?? rest.pool
    const asked = {
      ...rest,
      states: state,
      unitIds: scene.unitIds,
      // A campaign, hand-over or pool says of which outbreak it is.
      ...(about === undefined ? { outbreakIds: scene.outbreakIds } : {}),
    }
    const name = createNaming(scene.atlas, scene.day, call.caller.language)
    const samples = await findSamples(tx, asked, limit)
    return { samples: samples.map((row) => viewSample(row, name)), total: await countSamples(tx, asked) }
  },

  async getPersonTests(call, tx) {
    const person = await findPerson(tx, call.params.id, call.at)
    if (!person) return refuse('not-found')
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    const { level, exposedAt, knownAt } = person
    const planned =
      level === null || knownAt === null
        ? []
        : planOf({
            level,
            exposedAt,
            knownAt,
            entered: (await findEntered(tx, { people: [person.id] })).get(person.id) ?? null,
          })
    return {
      samples: (await findSamples(tx, { person: person.id })).map((row) => viewSample(row, name)),
      planned: planned.map(({ dueOn, afterDays, quarantineDay, act }) => ({ dueOn, afterDays, quarantineDay, act })),
      orders: (await ordersOf(tx, person.id, person.outbreakId, call.at)).map(name),
      corrections: await findCorrections(tx, person.id),
      mayAct: call.caller.may('epidemic.act', whereOf(person.unitId)),
    }
  },
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** People of positive pools before everybody else: one of them is infected. */
const rank = (reason: string): number => ['pool', 'repeat', 'asked', 'plan', 'campaign'].indexOf(reason)
