import { type Day, day } from '#kernel/day'
import type { Handlers } from '#platform/http/serve'
import { subtreeIds } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { round } from './appointment.ts'
import type { dossiers } from './contract.ts'
import { monthAfter, monthsBack, sumBy, sumOf } from './figures.ts'
import { aroundOf } from './store-around-dossier.ts'
import { dossierCells, stageHours } from './store-figures.ts'
import { procedureNames, proceduresOf } from './store-procedure.ts'

const MONTHS = 6

export const figureHandlers: Pick<Handlers<typeof dossiers>, 'dossierFigures'> = {
  async dossierFigures(call, tx) {
    const { procedure, agency, unit } = call.query
    const to = call.query.to ?? call.today.slice(0, 7)
    const from = call.query.from ?? monthsBack(to, MONTHS - 1)
    const around = await aroundOf(tx, call)
    const first = (month: string): Day => day(`${month}-01`)
    const filter = {
      now: call.at,
      from: first(from),
      until: first(monthAfter(to)),
      procedure,
      agency,
      unitIds: subtreeIds(around, unit),
    }
    const cells = await dossierCells(tx, filter)
    const names = await procedureNames(tx)
    const stages = await stageHours(tx, filter)
    const procedureOf = await proceduresOf(tx, stages)
    return {
      from,
      to,
      total: sumOf(cells),
      byAgency: sumBy(cells, 'agency').map(({ key, cells }) => ({ agency: agencyView(key, around), ...cells })),
      byProcedure: sumBy(cells, 'procedure').map(({ key, cells }) => ({
        procedure: { id: key, name: names.get(key) ?? key },
        ...cells,
      })),
      byMonth: sumBy(cells, 'month').map(({ key, cells }) => ({ month: key, ...cells })),
      stages: stages.map((row) => {
        const one = procedureOf(row)
        const stage = one.stages[row.stage]
        const term = stage?.hours ?? 0
        return {
          procedure: { id: one.id, version: one.version, name: one.name },
          stage: row.stage,
          name: stage?.name ?? '',
          agency: agencyView(row.agency, around),
          count: row.count,
          median: round(row.median),
          p90: round(row.p90),
          term,
          over: row.hours.filter((hours) => hours > term).length,
        }
      }),
    }
  },
}
