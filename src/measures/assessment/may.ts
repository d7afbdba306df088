import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { disputableUntil, type Line } from './line.ts'

/** Who asks, with the agencies in whose name. */
export interface Asker {
  readonly caller: Caller
  readonly agencies: ReadonlySet<string>
}

const at = (line: Line) => ({ unit: line.unitId, sector: line.sector })

/** Whether the line is the asker's to declare: by its agency, never by place alone. */
export const mayDeclare = ({ caller, agencies }: Asker, line: Line): boolean =>
  caller.may('measures.act') && agencies.has(line.agencyId)

/** The department in charge verifies; who declared it does not, nor his agency unless it is in charge of itself. */
export const mayVerify = ({ caller, agencies }: Asker, line: Line): boolean =>
  caller.may('measures.verify', at(line)) &&
  (agencies.has(line.verifierAgencyId) || !agencies.has(line.agencyId)) &&
  !line.declarers.includes(caller.accountId ?? '')

/** Somebody above decides a dispute: neither who declared, nor who verified, nor the agency disputing. */
export const mayDecide = ({ caller, agencies }: Asker, line: Line): boolean =>
  caller.may('measures.approve', at(line)) &&
  !agencies.has(line.agencyId) &&
  !line.declarers.includes(caller.accountId ?? '') &&
  line.verifiedBy !== caller.accountId

export interface May {
  readonly declare: boolean
  readonly withdraw: boolean
  readonly verify: boolean
  readonly dispute: boolean
  readonly decide: boolean
  readonly say: boolean
}

/** What the asker may do with the line as it stands. */
export function mayDo(
  asker: Asker,
  line: Line,
  { final, disputeDays, today }: { final: boolean; disputeDays: number; today: Day },
): May {
  const { state } = line
  const mine = mayDeclare(asker, line)
  const until = disputableUntil(line, disputeDays)
  const verifies = mayVerify(asker, line)
  const open = !final
  return {
    declare: open && mine && (state === 'open' || state === 'asked'),
    withdraw: open && mine && (state === 'declared' || state === 'disputed'),
    verify: open && verifies && (state === 'declared' || state === 'verified'),
    dispute: open && mine && state === 'verified' && until !== null && today <= until,
    decide: open && mayDecide(asker, line) && state === 'disputed',
    say: open && (mine || verifies || mayDecide(asker, line)),
  }
}
