import { type Day, daysBetween } from '#kernel/day'
import { fold } from '#kernel/fold'
import { distance, type Point } from '#kernel/point'
import type { PetitionCategory } from './names.ts'
import type { Reason } from './suggest.ts'

/** As much of a petition as is compared. */
export interface Compared {
  readonly category: PetitionCategory
  readonly unit: string
  readonly point: Point | null
  readonly title: string
  readonly text: string
  readonly raisedOn: Day
}

export interface Likeness {
  /** 0 to 100. */
  readonly score: number
  readonly metres: number | null
  readonly daysApart: number
  /** Words both have, as the first wrote them folded. */
  readonly shared: readonly string[]
  readonly reasons: readonly Reason[]
}

/** Below this a pair is not shown. */
export const LEAST_LIKENESS = 45
/** How far apart in days reports of one thing come. */
export const DAYS_AROUND = 14
/** How far apart on the ground reports of one thing are marked. */
export const METRES_AROUND = 400

const NEAR_METRES = 60

/** Words that any petition may have. */
const COMMON = new Set(
  'anh chi bi boi cac cai cho chung co con cua cung da dan dang day de den di do duoc duong gi gio hay het hien ho hom ket khi khong khu la lai lam len luc ma moi mot muon nam nao nay nen neu ngay nguoi nhieu nha nhu nhung nay o phan phuong qua ra rat roi sao sau se so sang tai the thi thon to toi toi tren tu tung va van vao vay ve vi viec voi vua xa xin y kinh de nghi mong kiem tra xu ly phan anh kien nghi'.split(
    ' ',
  ),
)

/** Words and pairs of neighbouring words: Vietnamese words are often of two syllables. */
export function termsOf(text: string): Set<string> {
  const syllables = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((one) => one.length > 1)
  const terms = new Set<string>()
  for (const [at, one] of syllables.entries()) {
    if (!COMMON.has(one)) terms.add(one)
    const next = syllables[at + 1]
    if (next !== undefined && !(COMMON.has(one) && COMMON.has(next))) terms.add(`${one} ${next}`)
  }
  return terms
}

/** How far two petitions seem to tell of one thing: place, words, kind and days, each with the points it gives. */
export function likeness(a: Compared, b: Compared): Likeness {
  const reasons: Reason[] = []
  const metres = a.point && b.point ? Math.round(distance(a.point, b.point)) : null
  if (metres !== null && metres <= METRES_AROUND) {
    const points = metres <= NEAR_METRES ? 40 : Math.round(40 * (1 - (metres - NEAR_METRES) / METRES_AROUND))
    reasons.push({ points, why: { vi: `Cách nhau ${metres} m`, en: `${metres} m apart` } })
  } else if (metres === null && a.unit === b.unit)
    reasons.push({ points: 15, why: { vi: 'Cùng xã, phường', en: 'In the same commune' } })
  const mine = termsOf(`${a.title} ${a.text}`)
  const theirs = termsOf(`${b.title} ${b.text}`)
  const shared = [...mine].filter((term) => theirs.has(term))
  const overlap = shared.length / Math.max(1, Math.min(mine.size, theirs.size))
  const byWords = Math.round(40 * Math.min(1, overlap * 1.6))
  const pairs = shared.filter((term) => term.includes(' '))
  const shown = (pairs.length > 0 ? pairs : shared).slice(0, 8)
  if (byWords > 0)
    reasons.push({
      points: byWords,
      why: { vi: `Cùng nhắc: ${shown.join(', ')}`, en: `Both mention: ${shown.join(', ')}` },
    })
  if (a.category === b.category) reasons.push({ points: 15, why: { vi: 'Cùng nhóm việc', en: 'Of the same kind' } })
  const daysApart = Math.abs(daysBetween(a.raisedOn, b.raisedOn))
  if (daysApart <= DAYS_AROUND) {
    const points = Math.round(10 * (1 - daysApart / (DAYS_AROUND + 1)))
    reasons.push({ points, why: { vi: `Cách nhau ${daysApart} ngày`, en: `${daysApart} days apart` } })
  }
  const far = metres !== null && metres > METRES_AROUND
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  return {
    // Marked far apart, it is another thing however like the words.
    score: far || shared.length === 0 ? 0 : Math.min(100, sum),
    metres,
    daysApart,
    shared: shown,
    reasons: reasons.toSorted((x, y) => y.points - x.points),
  }
}
