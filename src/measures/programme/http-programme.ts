import type { Day } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { findAgencies } from '#people'
import { loadAtlas, subtreeOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { fourCellsAbout } from '#work'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { measures } from '../contract.ts'
import type { Sources } from '../series/source.ts'
import type { Programme } from './programme.ts'
import * as store from './store-programme.ts'
import { standings } from './store-standings.ts'
import { setAllTargets } from './target.ts'
import { groupSubject, writeProgramme } from './write-programme.ts'

const GROUP = 'measures.task-group'
const NO_TASKS = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0 }

export const programmeHandlers = (
  sources: Sources,
): Pick<Handlers<typeof measures>, 'listProgrammes' | 'getProgramme' | 'writeProgramme'> => ({
  async listProgrammes(_call, tx) {
    return { programmes: await store.listProgrammes(tx) }
  },

  async getProgramme({ params, query, today, caller }, tx) {
    const programme = await store.findProgramme(tx, params.id)
    if (!programme) return refuse('no-programme')
    const day = query.day ?? today
    const definedOn = readOn(programme, day)
    const unitIds = await speaking(tx, programme, query.place, definedOn)
    const indicators = await standings(tx, sources, {
      place: query.place,
      day,
      today,
      programme: programme.id,
      definedOn,
      held: day === definedOn,
      unitIds,
    })
    const named = new Set(indicators.map(({ id }) => id))
    const seesWork = caller.may('work.see')
    const aboutGroups = seesWork ? await fourCellsAbout(tx, GROUP, today) : new Map<string, typeof NO_TASKS>()
    const aboutOne = seesWork ? await fourCellsAbout(tx, 'measures.indicator', today) : []
    const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency.name]))
    return {
      day,
      programme,
      indicators,
      groups: (await store.listGroups(tx, programme.id)).map((group) => ({
        ...group,
        indicatorIds: [...group.indicatorIds],
        lead: (group.leadAgencyId && agencies.get(group.leadAgencyId)) || null,
        tasks: aboutGroups.get(groupSubject(programme.id, group.id)) ?? NO_TASKS,
      })),
      tasks: Object.fromEntries([...aboutOne].filter(([id]) => named.has(id))),
    }
  },

  async writeProgramme(call, tx) {
    const { groups, targets, ...head } = call.body
    const asked: Programme = { id: call.params.id, ...head }
    const beforeGroups = await store.listGroups(tx, asked.id)
    const busy = await fourCellsAbout(tx, GROUP, call.today)
    const indicators = new Map((await listIndicatorsOn(tx, readOn(asked, call.today))).map((one) => [one.id, one]))
    const decided = writeProgramme(asked, groups, {
      before: (await store.findProgramme(tx, asked.id)) ?? null,
      beforeGroups,
      units: new Set((await loadAtlas(tx)).byUnit.keys()),
      agencies: new Set((await findAgencies(tx, {})).map(({ id }) => id)),
      indicators: new Set(indicators.keys()),
      busy: new Set(beforeGroups.filter(({ id }) => busy.has(groupSubject(asked.id, id))).map(({ id }) => id)),
    })
    if (isRefused(decided)) return decided
    const ofUnit = await store.listTargets(tx, [asked.unitId])
    const set = setAllTargets(asked, indicators, ofUnit, targets)
    if (isRefused(set)) return set
    await store.saveProgramme(tx, decided.state.programme)
    await store.replaceGroups(tx, asked.id, decided.state.groups)
    for (const [indicatorId, own] of set.state)
      await store.replaceTargets(tx, { programmeId: asked.id, indicatorId, unitId: asked.unitId }, own)
    await remember(tx, call, [...decided.facts, ...set.facts])
    return decided.state.programme
  },
})

/** A programme that has ended is read by the definitions of its time. */
function readOn({ to }: Programme, day: Day): Day {
  if (day > to) return to
  return day
}

/** Whose values speak: the place asked for where it lies in the programme's unit, else that unit itself. */
async function speaking(tx: Tx, { unitId }: Programme, place: string | undefined, day: Day): Promise<string[]> {
  if (place === undefined || place === unitId) return [unitId]
  const inside = subtreeOn(await loadAtlas(tx), unitId, day).includes(place)
  return inside ? [place, unitId] : [unitId]
}
