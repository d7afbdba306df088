import type { Day } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { findAgencies } from '#people'
import { loadAtlas, subtreeOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { fourCellsAbout } from '#work'
import { findIndicatorOn, listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { measures } from '../contract.ts'
import type { Sources } from '../series/source.ts'
import type { Programme } from './programme.ts'
import * as store from './store-programme.ts'
import { standings } from './store-standings.ts'
import { setTargets } from './target.ts'
import { groupSubject, writeProgramme } from './write-programme.ts'

const GROUP = 'measures.task-group'
const NO_TASKS = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0 }

export const programmeHandlers = (
  sources: Sources,
): Pick<Handlers<typeof measures>, 'listProgrammes' | 'getProgramme' | 'writeProgramme' | 'writeTargets'> => ({
  async listProgrammes(_call, tx) {
    return { programmes: await store.listProgrammes(tx) }
  },

  async getProgramme({ params, query, today, caller }, tx) {
    const programme = await store.findProgramme(tx, params.id)
    if (!programme) return refuse('no-programme')
    const asked = query.day ?? today
    const day = readOn(programme, asked)
    const unitIds = await speaking(tx, programme, query.place, day)
    const indicators = await standings(tx, sources, {
      place: query.place,
      day,
      today,
      programme: programme.id,
      held: day === asked,
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
    const { groups, ...head } = call.body
    const asked: Programme = { id: call.params.id, ...head }
    const beforeGroups = await store.listGroups(tx, asked.id)
    const busy = await fourCellsAbout(tx, GROUP, call.today)
    const decided = writeProgramme(asked, groups, {
      before: (await store.findProgramme(tx, asked.id)) ?? null,
      beforeGroups,
      units: new Set((await loadAtlas(tx)).byUnit.keys()),
      agencies: new Set((await findAgencies(tx, {})).map(({ id }) => id)),
      indicators: new Set((await listIndicatorsOn(tx, call.today)).map(({ id }) => id)),
      busy: new Set(beforeGroups.filter(({ id }) => busy.has(groupSubject(asked.id, id))).map(({ id }) => id)),
    })
    if (isRefused(decided)) return decided
    await store.saveProgramme(tx, decided.state.programme)
    await store.replaceGroups(tx, asked.id, decided.state.groups)
    await remember(tx, call, decided.facts)
    return decided.state.programme
  },

  async writeTargets(call, tx) {
    const { params, body, today } = call
    const programme = await store.findProgramme(tx, params.id)
    if (!programme) return refuse('no-programme')
    const indicator = await findIndicatorOn(tx, params.indicator, readOn(programme, today))
    if (!indicator) return refuse('not-found')
    const ofUnit = (await store.listTargets(tx, [programme.unitId])).filter((t) => t.indicatorId === indicator.id)
    const others = ofUnit.filter(({ programmeId }) => programmeId !== programme.id)
    const clash = body.targets.find(({ day }) => others.some((other) => other.day === day))
    if (clash) return refuse('twice', { name: clash.day })
    const before = ofUnit.filter(({ programmeId }) => programmeId === programme.id)
    const decided = setTargets(programme, indicator, before, body.targets)
    if (isRefused(decided)) return decided
    const of = { programmeId: programme.id, indicatorId: indicator.id, unitId: programme.unitId }
    await store.replaceTargets(tx, of, decided.state)
    await remember(tx, call, decided.facts)
    return { targets: decided.state }
  },
})

/** A programme that has ended is read as it ended, by the definitions of its time. */
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
