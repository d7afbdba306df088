import type { Seat } from './seat.ts'

/** What a reader of the board sees of the work and of the indicator the outbreak is run by. */
export interface Reading {
  readonly doneOnTime: number
  readonly doneLate: number
  readonly openInTime: number
  readonly openOverdue: number
  readonly total: number
  /** F1 not yet quarantined. */
  readonly waiting: number
  /** F1 quarantined within 24 hours, and of how many. */
  readonly within24h: readonly [number, number]
}

/** Reads the board as it stands, by the words on it. */
export async function readBoard(seat: Seat): Promise<Reading> {
  const text = await seat.read()
  const numbers = (pattern: RegExp): number[] => {
    const found = pattern.exec(text)
    if (!found) throw new Error(`the board does not say ${pattern}: ${text.slice(0, 400)}`)
    return found.slice(1).map((figure) => Number(figure.replaceAll('.', '')))
  }
  const [doneOnTime = 0, doneLate = 0, openInTime = 0, openOverdue = 0, total = 0] = numbers(
    /Xong đúng hạn ([\d.]+) Xong trễ hạn ([\d.]+) Đang làm, còn hạn ([\d.]+) Đang làm, quá hạn ([\d.]+) trên ([\d.]+) nhiệm vụ/,
  )
  const [waiting = 0] = numbers(/F1 chưa cách ly ([\d.]+)/)
  const [within = 0, of = 0] = numbers(/F1 cách ly trong 24 giờ.*?\(([\d.]+)\/([\d.]+)\)/)
  return { doneOnTime, doneLate, openInTime, openOverdue, total, waiting, within24h: [within, of] }
}
