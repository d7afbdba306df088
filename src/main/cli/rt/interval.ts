import { around, createChance, discretised, drawn, type SerialInterval } from '#epidemic'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import type { Faults } from '../trace/faults.ts'
import { readNumber, readTable } from './table.ts'
import { TEXTS } from './text.ts'

const COLUMNS = { day: ['day', 'days', 'ngay'], probability: ['probability', 'prob', 'p', 'xac_suat'] } as const

/** As EpiEstim asks: shares rounded to a few places may miss 1 by this much. */
const ROUNDING = 0.01
const LONGEST = 3650
/** As many as EpiEstim draws. */
const DRAWS = 500

export interface IntervalOptions {
  readonly si?: string
  readonly siMean?: string
  readonly siSd?: string
  readonly siMeanSd?: string
  readonly siSdSd?: string
  readonly seed?: string
}

/** The serial interval asked for, by file or by figures; several when the figures are uncertain. */
export async function intervalsOf(options: IntervalOptions, days: number, faults: Faults): Promise<SerialInterval[]> {
  const { si, siMean, siSd, siMeanSd, siSdSd } = options
  const byFigures = siMean !== undefined && siSd !== undefined
  const figures = [siMean, siSd, siMeanSd, siSdSd].filter((value) => value !== undefined)
  if (si === undefined ? !byFigures : figures.length > 0) fail(speak(TEXTS.fileOrFigures))
  if (si !== undefined) return [await readInterval(si, faults)]
  const mean = figure('--si-mean', siMean, 1)
  const sd = figure('--si-sd', siSd, 0)
  if (siMeanSd === undefined && siSdSd === undefined) return [discretised(mean, sd, days)]
  return drawn(
    around(mean, siMeanSd === undefined ? 0 : figure('--si-mean-sd', siMeanSd, 0), 1),
    around(sd, siSdSd === undefined ? 0 : figure('--si-sd-sd', siSdSd, 0), 0),
    DRAWS,
    days,
    createChance(options.seed === undefined ? 1 : seedOf(options.seed)).next,
  )
}

async function readInterval(file: string, faults: Faults): Promise<number[]> {
  const shares: number[] = []
  await readTable(file, COLUMNS, ['day', 'probability'], faults, (row) => {
    const day = readNumber(row.text('day'))
    const share = readNumber(row.text('probability'))
    if (day === null || !Number.isInteger(day) || day > LONGEST) row.fault('day', TEXTS.notLag, { most: LONGEST })
    else if (shares[day] !== undefined) row.fault('day', TEXTS.lagTwice)
    else if (share === null || share > 1) row.fault('probability', TEXTS.notShare)
    else if (day === 0 && share > 0) row.fault('probability', TEXTS.sameDay)
    else shares[day] = share
  })
  faults.settle()
  const interval = Array.from(shares, (share) => share ?? 0)
  const sum = interval.reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > ROUNDING) fail(speak(TEXTS.notOne, { file, sum: Number(sum.toFixed(6)) }))
  return interval
}

function figure(option: string, text: string | undefined, above: number): number {
  const value = readNumber(text?.trim() ?? '')
  return value !== null && value > above
    ? value
    : fail(speak(TEXTS.badFigure, { option, value: text ?? '', above, example: above + 2.5 }))
}

const seedOf = (text: string): number =>
  /^\d{1,9}$/.test(text) ? Number(text) : fail(speak(TEXTS.badSeed, { value: text }))

function fail(message: string): never {
  throw new Failure(message, EXIT.badInput)
}
