import type { Day } from '#kernel/day'
import type { CaseKind, Role } from '../names.ts'

/** Who holds a part in a case: a person of an agency, or whoever answers for the agency. */
export interface Holder {
  readonly agency: string | null
  readonly person: string | null
}

/** A case of any kind, as far as notices, the inbox and the clock look at it. */
export interface CaseLine {
  readonly kind: CaseKind
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly sector: string
  readonly state: string
  readonly due: Day | null
  readonly parts: Readonly<Partial<Record<Role, readonly Holder[]>>>
}
