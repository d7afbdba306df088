import type { Caller } from '#kernel/caller'
import { agenciesOf } from '../asking.ts'
import type { Agency } from '../directives/recipient.ts'
import type { OnBehalf } from '../doors.ts'
import type { CaseLine } from '../engine/case-line.ts'
import type { Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import { dayOrNull } from './appointment.ts'
import type { Dossier } from './dossier.ts'
import type { DossierStep } from './names.ts'

type Handling = Pick<Dossier, 'deskAgency' | 'holderAgency'>

/**
 * The parts a caller has in a dossier. The head is whoever directs the agency it lies with; an apology may also bear the
 * hand of the head at whose desk it was taken in.
 */
export function partsIn(
  caller: Caller,
  dossier: Handling,
  step: DossierStep,
  agencies: ReadonlyMap<string, Agency>,
  as?: OnBehalf,
): ReadonlySet<Role> {
  const { deskAgency, holderAgency } = dossier
  const mine = as && caller.kind === 'system' ? new Set([as.agencyId]) : agenciesOf(caller)
  const acts = caller.kind === 'system' ? as !== undefined : caller.may('work.act')
  const heads = (id: string): boolean => {
    const agency = agencies.get(id)
    if (!agency || !mine.has(id)) return false
    return caller.kind === 'system' || caller.may('work.direct', { unit: agency.unit, sector: agency.sector })
  }
  const roles = new Set<Role>()
  if (acts && mine.has(deskAgency)) roles.add('desk')
  if (acts && mine.has(holderAgency)) roles.add('handler')
  if (heads(holderAgency) || (step === 'apologise' && heads(deskAgency))) roles.add('head')
  if (caller.kind === 'system' && as === undefined) roles.add('system')
  return roles
}

/** In whose name a step is taken: of a caller of several agencies, the one that has the part. */
export function handIn(caller: Caller, dossier: Handling, by: readonly Role[], as?: OnBehalf): Hand {
  if (caller.kind === 'system') return as ? { ...as } : { accountId: null, name: null, agencyId: null }
  const mine = agenciesOf(caller)
  const { deskAgency, holderAgency } = dossier
  const asDesk = by.includes('desk') && mine.has(deskAgency)
  const agencyId = asDesk ? deskAgency : mine.has(holderAgency) ? holderAgency : caller.agencyId
  return { accountId: caller.accountId, name: caller.name, agencyId }
}

export const NOBODY: Hand = { accountId: null, name: null, agencyId: null }

/** The dossier as notices, the inbox and the clock look at it. */
export const dossierLine = (dossier: Dossier): CaseLine => {
  const of = (agency: string | null) => [{ agency, person: null }]
  return {
    kind: 'dossier',
    id: dossier.id,
    code: dossier.code,
    title: dossier.title,
    unit: dossier.unit,
    sector: dossier.sector,
    state: dossier.state,
    due: dayOrNull(dossier.due),
    parts: {
      desk: of(dossier.deskAgency),
      handler: of(dossier.holderAgency),
      head: of(dossier.holderAgency),
      ...(dossier.escalatedTo === null ? {} : { superior: of(dossier.escalatedTo) }),
    },
  }
}
