import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Agency } from '../directives/recipient.ts'
import type { ProcedureLevel, RequirementForm, ResultKind } from './names.ts'

/** A document the applicant brings. */
export interface Requirement {
  /** Within the procedure: `r1`. */
  readonly id: string
  readonly name: string
  readonly form: RequirementForm
  /** How many sheets or copies. */
  readonly copies: number
  /** Name or address of the form to fill in; null when there is none. */
  readonly template: string | null
  readonly required: boolean
}

/** What one agency does of it. */
export interface Stage {
  readonly name: string
  /** `commune/general`, `province/construction`, or the id of one agency; see `agencyFor`. */
  readonly agency: string
  /** Working hours from being handed over to being handed on. */
  readonly hours: number
}

/** One version of an administrative procedure (thủ tục hành chính), in force on the days `[from, to)`. */
export interface Procedure {
  /** The code of the national database, `2.000635`. */
  readonly id: string
  readonly version: number
  readonly name: string
  readonly level: ProcedureLevel
  readonly sector: string
  /** Đồng; 0 when nothing is paid. */
  readonly fee: number
  readonly feeNote: string | null
  readonly requirements: readonly Requirement[]
  readonly basis: readonly string[]
  /** Working hours from being taken in to the result; the sum of the stages. */
  readonly termHours: number
  readonly stages: readonly Stage[]
  readonly result: string
  readonly resultKind: ResultKind
  /** Who signs the result: "Chủ tịch UBND cấp xã". */
  readonly signer: string
  /** Calendar days in which what was asked for must come, or the dossier ends. */
  readonly supplyDays: number
  /** What whoever reads the catalogue should know of it. */
  readonly note: string | null
  readonly from: Day
  readonly to: Day | null
}

/** What an agency is called by in a stage. */
const BY_LEVEL = /^(commune|province)\/([a-z-]{1,40})$/

/**
 * The agency a stage means for a dossier of a unit, of those that stand on the day. `commune/police`: the police of that
 * commune, or, where a commune has none of its own in the system, that of the province; `province/construction`: the
 * department; anything else is the id of an agency. Null when there is none.
 *
 * @param above the unit itself, then the units over it, the nearest first
 */
export function agencyFor(
  named: string,
  above: readonly string[],
  agencies: ReadonlyMap<string, Agency>,
  day: Day,
): Agency | null {
  const [, level, sector] = BY_LEVEL.exec(named) ?? []
  if (level === undefined) {
    const one = agencies.get(named)
    return one && contains(one, day) ? one : null
  }
  const units = level === 'commune' ? above : above.slice(-1)
  for (const unit of units)
    for (const one of agencies.values())
      if (one.unit === unit && one.sector === sector && contains(one, day) && isAuthority(one, agencies)) return one
  return null
}

/** Of the committee and its office, both `general`, the committee is the authority: nothing of its unit stands over it. */
function isAuthority(one: Agency, agencies: ReadonlyMap<string, Agency>): boolean {
  const parent = one.parent === null ? undefined : agencies.get(one.parent)
  return one.sector !== 'general' || parent === undefined || parent.unit !== one.unit
}

export const hoursOf = (stages: readonly Pick<Stage, 'hours'>[]): number =>
  stages.reduce((sum, { hours }) => sum + hours, 0)

/** Takes dossiers on that day. */
export const isInForce = (procedure: Procedure, day: Day): boolean => contains(procedure, day)
