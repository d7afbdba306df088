import type { CaseLine } from '../engine/case-line.ts'
import type { Directive } from './directive.ts'

/** A directive as notices and other systems look at it. */
export const directiveLine = (directive: Directive): CaseLine => ({
  kind: 'directive',
  id: directive.id,
  code: directive.number,
  title: directive.title,
  unit: directive.unit,
  sector: directive.sector,
  state: directive.state,
  due: directive.due,
  parts: { issuer: [{ agency: directive.issuerAgency, person: null }] },
})
