import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { type Atlas, ancestorsOn, findByCode, unitsOn } from '#places'

/** The commune a row names, as the units stood on the row's day. */
export type FoundPlace =
  | { readonly unitId: string }
  | { readonly fault: 'unknown' }
  | { readonly fault: 'ambiguous'; readonly choices: readonly string[] }

export type FindPlace = (name: string, district: string, day: Day) => FoundPlace

const KIND = /^(xa|phuong|thi tran|tt|p|x|dac khu)\.?\s+/
const DISTRICT_KIND = /^(huyen|quan|thi xa|thanh pho|tp|tx|h|q)\.?\s+/

interface Communes {
  readonly byName: ReadonlyMap<string, readonly { id: string; district: string; label: string }[]>
}

/**
 * Reads names like "Xã Hồng Phong, huyện Nam Sách" or GSO codes, ignoring case and accents. Twins are told apart by
 * the district; without it they are ambiguous, never guessed. Days of one map share an index.
 */
export function placeFinder(atlas: Atlas): FindPlace {
  const indexes = new Map<string, Communes>()
  const answers = new Map<string, FoundPlace>()
  return (name, district, day) => {
    const key = `${day}|${name}|${district}`
    const known = answers.get(key)
    if (known) return known
    const found = find(atlas, indexOn(atlas, indexes, day), name, district, day)
    answers.set(key, found)
    return found
  }
}

function indexOn(atlas: Atlas, indexes: Map<string, Communes>, day: Day): Communes {
  const known = indexes.get(day)
  if (known) return known
  const communes = unitsOn(atlas, day, 'commune').map((unit) => {
    const above = ancestorsOn(atlas, unit.unitId, day).find(({ level }) => level === 'district')
    return {
      id: unit.unitId,
      folded: fold(unit.name),
      district: above ? fold(above.name) : '',
      label: above ? `${unit.name} (${above.name})` : unit.name,
    }
  })
  const index = { byName: Map.groupBy(communes, ({ folded }) => folded) }
  indexes.set(day, index)
  return index
}

function find(atlas: Atlas, index: Communes, name: string, district: string, day: Day): FoundPlace {
  if (/^\d{4,5}$/.test(name.trim())) {
    const unit = findByCode(atlas, name.trim().padStart(5, '0'), day)
    return unit?.level === 'commune' ? { unitId: unit.unitId } : { fault: 'unknown' }
  }
  const [first = '', ...rest] = name.replace(/\(([^)]*)\)/, ', $1').split(/\s*[,;]\s*|\s+-\s+/)
  const words = fold(first)
  const above = fold(district || rest.join(' '))
  const named = index.byName.get(words) ?? index.byName.get(words.replace(KIND, '')) ?? []
  const bare = above.replace(DISTRICT_KIND, '')
  const there = bare === '' || named.length < 2 ? named : named.filter((one) => one.district === bare)
  const only = there[0]
  if (only === undefined) return { fault: 'unknown' }
  return there.length === 1 ? { unitId: only.id } : { fault: 'ambiguous', choices: there.map(({ label }) => label) }
}
