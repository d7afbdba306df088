import { type Day, dayNumber, spokenDay } from '#kernel/day'
import { tidy } from '#kernel/fold'
import type { Column } from '../contract/import.ts'
import type { Fault } from './fault.ts'
import type { FindPlace } from './place.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import type { RowFaultCode } from './text.ts'
import { type DayOrder, dayOrderOf, type Moment, parseMoment, parseSex } from './value.ts'

/** What the check of a row must know of the world. */
export interface Checking {
  readonly today: Day
  readonly findPlace: FindPlace
  /** Whether the caller may write rows of this unit; null: of people whose unit is unknown. */
  readonly mayWrite: (unitId: string | null) => boolean
}

/** Reads the cells of one sheet field by field and collects what is wrong with them. */
export interface Reader {
  readonly faults: Fault[]
  /** Stands on a row; the readings below are of this row. */
  at(row: SheetRow): void
  text(field: string, limit?: number): string
  moment(field: string): Moment | null
  birthYear(around: Day): number | null
  sex(): 'male' | 'female' | null
  place(day: Day): string | null
  wrong(field: string, code: RowFaultCode, value: string, other?: string): void
}

const OLDEST = 130

export function createReader(
  sheet: Sheet,
  columns: readonly Column[],
  { today, findPlace, mayWrite }: Checking,
): Reader {
  const indexes = new Map(columns.map(({ field, index }) => [field, index]))
  const orders = new Map<string, DayOrder>()
  const faults: Fault[] = []
  let current: SheetRow = { row: 0, cells: [] }
  const wrong: Reader['wrong'] = (field, code, value, other) => {
    faults.push({ row: current.row, field, code, value, other })
  }
  const raw = (field: string): string => {
    const index = indexes.get(field)
    return index === null || index === undefined ? '' : tidy(current.cells[index] ?? '')
  }
  /** A column of days is read one way throughout: the way its unmistakable values are written. */
  function orderOf(field: string): DayOrder {
    let order = orders.get(field)
    if (order === undefined) {
      const index = indexes.get(field) ?? -1
      order = dayOrderOf(sheet.rows.values().map(({ cells }) => cells[index] ?? ''))
      orders.set(field, order)
    }
    return order
  }

  return {
    faults,
    wrong,
    at(row) {
      current = row
    },
    text(field, limit = 300) {
      const value = raw(field)
      if (value.length > limit) wrong(field, 'too-long', value, String(limit))
      return value
    },
    moment(field) {
      const value = raw(field)
      if (value === '') return null
      const moment = parseMoment(value, orderOf(field))
      if (moment === null) wrong(field, 'not-a-day', value)
      else if (moment.day > today) {
        wrong(field, 'future-day', spokenDay(moment.day))
        return null
      }
      return moment
    },
    birthYear(around) {
      const value = raw('birthYear')
      if (value !== '') {
        const year = /^\d{4}$/.test(value)
          ? Number(value)
          : Number(parseMoment(value, orderOf('birthYear'))?.day.slice(0, 4) ?? Number.NaN)
        if (Number.isNaN(year)) wrong('birthYear', 'not-a-birth', value)
        else if (year > yearOf(today)) wrong('birthYear', 'future-birth', value)
        else if (year < yearOf(today) - OLDEST) wrong('birthYear', 'old-birth', value)
        else return year
        return null
      }
      const age = raw('age').replace(',', '.')
      if (age === '') return null
      const years = Math.floor(Number(age))
      if (years >= 0 && years <= 120) return yearOf(around) - years
      wrong('age', 'not-an-age', age)
      return null
    },
    sex() {
      const value = raw('sex')
      if (value === '') return null
      const sex = parseSex(value)
      if (sex === null) wrong('sex', 'not-a-sex', value)
      return sex
    },
    place(day) {
      const value = raw('unit')
      if (value === '') {
        if (!mayWrite(null)) wrong('unit', 'no-place', value)
        return null
      }
      const found = findPlace(value, raw('district'), day)
      if ('unitId' in found) {
        if (!mayWrite(found.unitId)) wrong('unit', 'outside-scope', value)
        return found.unitId
      }
      if (found.fault === 'ambiguous') wrong('unit', 'ambiguous-place', value, found.choices.join('; '))
      else wrong('unit', 'unknown-place', value, spokenDay(day))
      return null
    },
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Days from `a` to `b`. */
export const gap = (a: Moment, b: Moment): number => dayNumber(b.day) - dayNumber(a.day)

/** True when `a` is surely before `b`: a day without a time is before nothing of the same day. */
export const surelyBefore = (a: Moment, b: Moment): boolean =>
  a.day < b.day || (a.day === b.day && a.minutes !== null && b.minutes !== null && a.minutes < b.minutes)
