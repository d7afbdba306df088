import { addDays, type Day, dayOfNumber } from '#kernel/day'
import type { Faults } from '../trace/faults.ts'
import { createMoment, readMoment } from '../trace/moment.ts'
import { type Row, readNumber, readTable } from './table.ts'
import { TEXTS } from './text.ts'

const COLUMNS = {
  date: ['date', 'dates', 'day', 'ngay'],
  local: ['local', 'i', 'incidence', 'cases', 'so_ca'],
  imported: ['imported', 'ngoai_lai'],
} as const

export interface IncidenceRead {
  readonly first: Day
  readonly local: number[]
  readonly imported: number[]
  /** The file tells imported cases apart. */
  readonly tellsImported: boolean
}

const SECONDS = 86_400

/** Reads new cases by day, every day in its turn. */
export async function readIncidence(file: string, faults: Faults): Promise<IncidenceRead> {
  const local: number[] = []
  const imported: number[] = []
  let tellsImported = false
  let first: Day | undefined
  let next: Day | undefined

  await readTable(file, COLUMNS, ['date', 'local'], faults, (row, { at }) => {
    tellsImported = at.imported >= 0
    const day = dayIn(row.text('date'))
    if (day === null) row.fault('date', TEXTS.notDay)
    else if (next !== undefined && day !== next) row.fault('date', TEXTS.notNextDay, { next })
    if (day !== null) next = addDays(day, 1)
    first ??= day ?? undefined
    local.push(count(row, 'local', row.text('local')))
    imported.push(tellsImported ? count(row, 'imported', row.text('imported') || '0') : 0)
  })
  faults.settle()
  return { first: first as Day, local, imported, tellsImported }
}

function dayIn(text: string): Day | null {
  const moment = createMoment()
  const bytes = new TextEncoder().encode(text)
  return readMoment(bytes, 0, bytes.length, moment) && moment.isDay ? dayOfNumber(moment.seconds / SECONDS) : null
}

function count(row: Row<keyof typeof COLUMNS>, column: keyof typeof COLUMNS, text: string): number {
  const value = readNumber(text)
  if (value !== null && Number.isSafeInteger(value)) return value
  row.fault(column, text === '' ? TEXTS.noCount : TEXTS.notCount)
  return 0
}
