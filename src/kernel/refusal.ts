import type { Values } from './text.ts'

/**
 * A rule said no: an expected answer, listed in the contract and worded in the room's `text.ts`.
 * A program that failed throws instead (a fault).
 */
export interface Refused<Code extends string = string> {
  readonly refused: Code
  /** Values for the words, and what the caller needs to mend it. */
  readonly values?: Values | undefined
  /** Which fields are at fault, in the reader's order. */
  readonly fields?: readonly FieldFault[] | undefined
}

export interface FieldFault {
  /** 1-based row of a file or list, where there is one. */
  readonly row?: number | undefined
  readonly field: string
  /** What is wrong and what to do, already in the caller's language. */
  readonly message: string
}

export const refuse = <Code extends string>(
  refused: Code,
  values?: Values,
  fields?: readonly FieldFault[],
): Refused<Code> => ({ refused, values, fields })

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string'
