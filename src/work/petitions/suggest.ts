import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { contains } from '#kernel/interval'
import type { Text } from '#kernel/text'
import type { Agency } from '../directives/recipient.ts'
import { SECTOR_OF } from './category-rule.ts'
import type { PetitionCategory } from './names.ts'
import type { RoutingWord } from './routing-words.ts'

export interface Reason {
  readonly points: number
  readonly why: Text
}

export interface Suggested {
  readonly agency: string
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** How earlier petitions of the kind were answered: by whom, how many, and of these in the same unit. */
export interface PastHandler {
  readonly agency: string
  readonly answered: number
  readonly sameUnit: number
}

/** The kind alone gives this much; words and the past decide between its department and the commune. */
const BY_KIND = 25
const MOST_BY_WORDS = 40
const MOST_BY_PAST = 40
const MOST = 3

/** Kinds a commune handles itself. */
const COMMUNE_KINDS: readonly PetitionCategory[] = [
  'road',
  'lighting',
  'waste',
  'noise',
  'construction-order',
  'environment',
  'security',
  'procedure',
  'epidemic',
  'other',
]

/**
 * Whose a petition probably is, at most three, the likeliest first, each with the reasons its points come from. A person
 * confirms. Points come from the kind, from words of the text, and from who answered earlier ones of the kind.
 */
export function suggest(
  of: {
    readonly category: PetitionCategory
    readonly unit: string
    readonly text: string
    readonly not: string | null
  },
  around: {
    readonly day: Day
    readonly top: string
    readonly agencies: readonly Agency[]
    readonly words: readonly RoutingWord[]
    readonly past: readonly PastHandler[]
  },
): Suggested[] {
  const standing = around.agencies.filter(
    (agency) => contains(agency, around.day) && (agency.unit === of.unit || agency.unit === around.top),
  )
  const commune = standing.find(({ unit, sector }) => unit === of.unit && sector === 'general')
  const department = (sector: string) => standing.find((one) => one.unit === around.top && one.sector === sector)
  const reasons = new Map<string, Reason[]>()
  const add = (agency: Agency | undefined, points: number, why: Text): void => {
    if (agency && points > 0) reasons.set(agency.id, [...(reasons.get(agency.id) ?? []), { points, why }])
  }
  const own = COMMUNE_KINDS.includes(of.category)
  add(own ? commune : department(SECTOR_OF[of.category]), BY_KIND, {
    vi: 'Nhóm việc này thường do cơ quan này xử lý',
    en: 'This kind is usually theirs',
  })
  for (const { agency, points, found } of byWords(of.text, around.words, around.day, commune, department))
    add(agency, Math.min(points, MOST_BY_WORDS), {
      vi: `Có nhắc: ${found.join(', ')}`,
      en: `Mentions: ${found.join(', ')}`,
    })
  const all = around.past.reduce((sum, { answered }) => sum + answered, 0)
  for (const { agency, answered, sameUnit } of around.past) {
    const points = Math.round((MOST_BY_PAST * (answered + sameUnit)) / (2 * Math.max(all, 5)))
    add(
      standing.find(({ id }) => id === agency),
      points,
      {
        vi: `Đã trả lời ${answered} phản ánh cùng nhóm, ${sameUnit} ở địa bàn này`,
        en: `Answered ${answered} of this kind, ${sameUnit} of them here`,
      },
    )
  }
  return [...reasons]
    .filter(([agency]) => agency !== of.not)
    .map(([agency, why]) => ({
      agency,
      score: Math.min(
        100,
        why.reduce((sum, { points }) => sum + points, 0),
      ),
      reasons: why.toSorted((a, b) => b.points - a.points),
    }))
    .toSorted((a, b) => b.score - a.score || a.agency.localeCompare(b.agency))
    .slice(0, MOST)
}

function byWords(
  text: string,
  words: readonly RoutingWord[],
  day: Day,
  commune: Agency | undefined,
  department: (sector: string) => Agency | undefined,
) {
  const folded = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `
  const sums = new Map<string, { agency: Agency; points: number; found: string[] }>()
  for (const { word, sector, level, points, inForce } of words) {
    if (!contains(inForce, day) || !folded.includes(` ${word} `)) continue
    const agency = level === 'commune' ? commune : department(sector)
    if (!agency) continue
    const sum = sums.get(agency.id) ?? { agency, points: 0, found: [] }
    sums.set(agency.id, { agency, points: sum.points + points, found: [...sum.found, word] })
  }
  return sums.values()
}
