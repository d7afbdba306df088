import { types } from 'pg'
import type { Instant } from '#kernel/day'

/** How the text of a PostgreSQL type becomes a value, by type number (`pg_type.oid`). Set once, for every pool. */
type Parse = (text: string) => unknown

/** `2021-01-27 01:10:00.123456+00` (sessions run in UTC) to the kernel's `Instant`, cut to milliseconds. */
export function parseInstant(text: string): Instant {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (found === null) throw new RangeError(`a timestamptz that is no instant in UTC: ${text}`)
  const [, date, time, fraction = ''] = found
  return `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z` as Instant
}

/** `int8` and `numeric` to a number; throws where a whole number would lose digits or the value is not finite. */
export function parseNumber(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`a number beyond what JavaScript holds exactly: ${text}`)
  }
  return value
}

const asIs: Parse = (text) => text

const SCALARS: Readonly<Record<number, Parse>> = {
  20: parseNumber, // int8
  1700: parseNumber, // numeric
  1082: asIs, // date
  1114: asIs, // timestamp
  1184: parseInstant, // timestamptz
  1186: asIs, // interval
}

/** Array types and the element type each holds. */
const ARRAYS: Readonly<Record<number, number>> = {
  1016: 20,
  1231: 1700,
  1182: 1082,
  1115: 1114,
  1185: 1184,
  1187: 1186,
}
const TEXT_ARRAY: number = 1009

function parseArray(text: string, parse: Parse): unknown[] {
  const elements = types.getTypeParser(TEXT_ARRAY)(text) as (string | null)[]
  return elements.map((element) => (element === null ? null : parse(element)))
}

/** What `pg` asks for each column of a result. Signature of `CustomTypesConfig`. */
export function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  const scalar = SCALARS[oid]
  if (scalar !== undefined) return scalar
  const element = ARRAYS[oid]
  if (element !== undefined) return (text) => parseArray(text, SCALARS[element] ?? asIs)
  return types.getTypeParser(oid, format ?? 'text')
}
