import type { Deadline } from '../tasks/deadline.ts'
import type { Rule } from './agency-name.ts'
import type { PlanRow } from './understand.ts'

/** A task a row becomes: who does it and who helps. */
export interface Planned {
  readonly row: number
  readonly title: string
  readonly what: string
  readonly result: string
  readonly deadline: Deadline
  readonly written: string
  readonly lead: string
  readonly coordinators: readonly string[]
}

const LONGEST_TITLE = 300

/** The tasks of a plan whose questions are all answered: one for each agency that leads a row. */
export function fanOut(rows: readonly PlanRow[], ofRule: (rule: Rule) => readonly string[]): Planned[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'task' || row.deadline === null) return []
    const named = row.leads.length > 0 && row.leadWay === 'first' ? row.leads.slice(0, 1) : row.leads
    const leads = [...new Set([...named, ...(row.leadRule === null ? [] : ofRule(row.leadRule))])]
    const helping = row.leadWay === 'first' ? row.leads.slice(1) : []
    const helpers = new Set([...helping, ...row.coordinators, ...row.coordinatorRules.flatMap(ofRule)])
    const { title, result, deadline } = row
    return leads.map((lead) => ({
      row: row.row,
      title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
      what: title,
      result,
      deadline,
      written: row.told.deadline,
      lead,
      coordinators: [...helpers].filter((agency) => agency !== lead),
    }))
  })
}
