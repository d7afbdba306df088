import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { contains } from '#kernel/interval'
import type { Agency } from '../directives/recipient.ts'

/** Whom a name in a plan means: one agency, all of a kind by a rule, nobody in particular, or somebody must be asked. */
export type Named =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'ask'; readonly suggestions: readonly string[] }

/** "UBND các xã, phường": every commune's committee; "các sở, ngành": every agency of the province beside the committee. */
export const RULES = ['communes', 'departments'] as const
export type Rule = (typeof RULES)[number]

/** How the names of departments are shortened. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(uy ban nhan dan|uy ban nd)\b/, 'ubnd'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/^vp\b/, 'van phong'],
  [/\btp\b\.?/g, 'thanh pho'],
  [/^(ubnd )?p\.\s*/, '$1phuong '],
  [/^(ubnd )?x\.\s*/, '$1xa '],
  [/\bkh ?(&|va|-)? ?cn\b/g, 'khoa hoc va cong nghe'],
  [/\bgd ?(&|va|-)? ?dt\b/g, 'giao duc va dao tao'],
  [/\bnn ?(&|va|-)? ?mt\b/g, 'nong nghiep va moi truong'],
  [/^so ct\b/, 'so cong thuong'],
  [/^so tc\b/, 'so tai chinh'],
  [/^so nv\b/, 'so noi vu'],
  [/^so yt\b/, 'so y te'],
  [/^so xd\b/, 'so xay dung'],
  [/^ca (tinh|thanh pho)/, 'cong an $1'],
  [/\s*&\s*/g, ' va '],
]

/** Departments joined into others in 2025 (Resolution 176/2025/QH15 and the merger of 1 July): offered, never taken. */
const FORMER: readonly (readonly [RegExp, RegExp])[] = [
  [/thong tin va truyen thong|\btt ?(va)? ?tt\b/, /khoa hoc va cong nghe/],
  [/ke hoach va dau tu|\bkh ?(va)? ?dt\b/, /tai chinh/],
  [/lao dong|\bld ?-? ?tb ?(va)? ?xh\b/, /noi vu/],
  [/nong nghiep va phat trien|nn ?(va)? ?ptnt|tai nguyen va moi truong|\btn ?(va)? ?mt\b/, /nong nghiep va moi truong/],
  [/giao thong van tai|\bgtvt\b/, /xay dung/],
]

const COMMUNE = '(xa|phuong|thi tran|dac khu)'
const LIST = `${COMMUNE}((,| va|, va) ${COMMUNE})*`
const COMMUNES = [
  new RegExp(`^ubnd (cac )?${LIST}$`),
  new RegExp(`^cac ${LIST}$`),
  new RegExp(`^${COMMUNE}((,| va|, va) ${COMMUNE})+$`),
  /^(ubnd|chinh quyen)( dia phuong)? cap xa$/,
  /^(ubnd )?cac dia phuong$/,
]
const DEPARTMENTS = [
  /^cac so(, ban)?(,| va|, va)? nganh( (thanh pho|tinh|cap tinh))?$/,
  /^cac so$/,
  /^cac so, ban, nganh$/,
]
const NOBODY = /(lien quan|co quan khac|don vi khac)$|^(cac )?(co quan|don vi|to chuc)(, (co quan|don vi|to chuc))*$/

/** A name without shortenings, and without the province it stands in: "Công an tỉnh" is "cong an" of this province. */
function nameKey(name: string): string {
  let key = fold(name).replace(/[.:]+$/, '')
  for (const [short, whole] of SHORT) key = key.replace(short, whole)
  return key
    .replace(/\s+/g, ' ')
    .replace(/ (thanh pho|tinh)( hai phong| hai duong)?$/, '')
    .replace(/ hai phong$/, '')
    .trim()
}

export interface Finder {
  find(name: string): Named
  /** A cell of names cut into those it holds, each as it is written. */
  split(cell: string): string[]
}

/** Finds agencies that exist on the day by name, shortening, or an alias learned before. */
export function agencyFinder(
  agencies: Iterable<Agency>,
  day: Day,
  aliases: ReadonlyMap<string, string> = new Map(),
): Finder {
  const present = [...agencies].filter((agency) => contains(agency, day))
  const byKey = Map.groupBy(present, ({ name }) => nameKey(name.vi))
  const ids = new Set(present.map(({ id }) => id))
  const known = new Map<string, Named>()
  const look = (name: string): Named => {
    const folded = fold(name).replace(/[.:]+$/, '')
    const key = nameKey(name)
    const alias = aliases.get(folded)
    if (alias !== undefined && ids.has(alias)) return { kind: 'agency', id: alias }
    const named = byKey.get(key) ?? byKey.get(`ubnd ${key}`) ?? []
    if (named.length === 1) return { kind: 'agency', id: (named[0] as Agency).id }
    if (COMMUNES.some((rule) => rule.test(key))) return { kind: 'rule', rule: 'communes' }
    if (DEPARTMENTS.some((rule) => rule.test(fold(name)))) return { kind: 'rule', rule: 'departments' }
    if (NOBODY.test(key)) return { kind: 'nobody' }
    const suggestions = named.length > 1 ? named.map(({ id }) => id) : suggest(key, present)
    return { kind: 'ask', suggestions }
  }
  const find = (name: string): Named => {
    const found = known.get(name) ?? look(name)
    known.set(name, found)
    return found
  }
  return { find, split: (cell) => splitNames(cell, (name) => find(name).kind !== 'ask') }
}

const MOST_JOINED = 6
/** What the name of a body begins with: anything else after a comma goes on with the name before it. */
const BEGINS =
  /^(cac |so |ubnd|uy ban|van phong|vp |cong an|ca |bo |ban |chi cuc|cuc |thanh tra|trung tam|vien |truong |benh vien|tram |phong |hoi |lien doan|mat tran|uy ban mat tran|tinh doan|thanh doan|doan |dai |bao |kho bac|ngan hang|bao hiem|thue |hai quan|toa an|vnpt|viettel|mobifone|fpt|doanh nghiep|don vi|co quan|to chuc|phuong |xa |dac khu |quy |bch |tong cong ty|cong ty|bo chi huy|ptth)/

/**
 * The names in a cell: lines, semicolons, commas and "và" part them, unless together they are one known name
 * ("Sở Nông nghiệp và Môi trường", "UBND các xã, phường").
 */
export function splitNames(cell: string, isKnown: (name: string) => boolean): string[] {
  const names: string[] = []
  for (const line of cell.split(/[;\n•]|\s[-–+]\s/)) {
    const parts = line.replace(/^\s*[-–+*]\s*/, '').split(/(\s*,\s*(?:và\s+)?|\s+và\s+|\s+&\s+)/i)
    let at = 0
    while (at < parts.length) {
      let end = Math.min(parts.length, at + MOST_JOINED * 2 - 1)
      while (end > at + 1 && !isKnown(parts.slice(at, end).join('').trim())) end -= 2
      let name = parts.slice(at, end).join('').trim()
      // Not known: what does not begin like a body of its own goes on with the name before it.
      if (!isKnown(name))
        while (
          end + 1 < parts.length &&
          !BEGINS.test(fold(parts[end + 1] ?? '')) &&
          !isKnown((parts[end + 1] ?? '').trim())
        ) {
          name = `${name}${parts[end] ?? ''}${parts[end + 1] ?? ''}`
          end += 2
        }
      if (name.trim() !== '') names.push(name.trim())
      at = end + 1
    }
  }
  return [...new Set(names)]
}

const MOST_SUGGESTED = 3
const LEAST_ALIKE = 0.35

/** The agencies whose names are most alike, the successor of a department that is no more first. */
function suggest(key: string, agencies: readonly Agency[]): string[] {
  const former = FORMER.find(([name]) => name.test(key))
  const heir = former && agencies.find(({ name }) => former[1].test(nameKey(name.vi)))
  const alike = agencies
    .map((agency) => ({ id: agency.id, share: likeness(key, nameKey(agency.name.vi)) }))
    .filter(({ share }) => share >= LEAST_ALIKE)
    .sort((a, b) => b.share - a.share || a.id.localeCompare(b.id))
    .map(({ id }) => id)
  return [...new Set([...(heir ? [heir.id] : []), ...alike])].slice(0, MOST_SUGGESTED)
}

/** Share of pairs of letters two names have in common (Dice). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(text.length - 1, 0) }, (_, n) => text.slice(n, n + 2))
  const left = pairs(a)
  const right = pairs(b)
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const n = counts.get(pair) ?? 0
    if (n === 0) continue
    counts.set(pair, n - 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}
