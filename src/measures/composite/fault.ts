import type { Values } from '#kernel/text'
import type { SpecFaultCode } from './text.ts'

/** One thing wrong with a specification: which node or stage, which field, and values for the words. */
export interface SpecFault {
  readonly code: SpecFaultCode
  /** Code of the node (its place in the list where it has none), or `stages`, or the index itself. */
  readonly where: string
  readonly field: string | null
  readonly values?: Values
}
