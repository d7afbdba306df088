import { contains } from '#kernel/interval'
import type { Tx } from '#platform/sql/transaction'
import type { Agency } from '../directives/recipient.ts'
import type { Around } from '../store-around.ts'
import { agencyFinder, type Rule } from './agency-name.ts'
import { fanOut, type Planned } from './fan-out.ts'
import { loadAliases, type Plan } from './store-plan.ts'
import { type Understood, understand } from './understand.ts'

export interface Reading extends Understood {
  readonly planned: readonly Planned[]
}

/** The plan as it is understood now, and the tasks it would make. */
export async function readingOf(tx: Tx, plan: Plan, around: Around): Promise<Reading> {
  const finder = agencyFinder(around.agencies.values(), around.today, await loadAliases(tx))
  const { sheet, answers } = plan
  const understood = understand(sheet.rows, sheet.columns, answers, { finder, calendar: around.calendar })
  const ofRule = rulesOf(plan, around)
  return { ...understood, planned: fanOut(understood.rows, ofRule) }
}

const GENERAL = 'general'

/** What a rule stands for on the day: the committees of all communes, or the departments beside the issuer. */
function rulesOf(plan: Plan, { agencies, today }: Around): (rule: Rule) => string[] {
  const present = [...agencies.values()].filter((agency) => contains(agency, today))
  const is: Readonly<Record<Rule, (agency: Agency) => boolean>> = {
    communes: ({ level, sector }) => level === 'commune' && sector === GENERAL,
    departments: ({ level, parent, unit }) => level === 'province' && parent !== null && unit === top(present),
  }
  return (rule) => present.filter((agency) => is[rule](agency) && agency.id !== plan.issuerAgency).map(({ id }) => id)
}

/** The unit of the agency above all others of the day. */
const top = (agencies: readonly Agency[]): string | undefined =>
  agencies.find(({ level, parent }) => level === 'province' && parent === null)?.unit
