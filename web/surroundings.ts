import { addDays, type Day } from '#kernel/day'
import type { Language } from '#kernel/text'
import { say } from '#kernel/text'
import { fullName, type Hit, places, type Ref, type Unit } from '#places/contract'
import { call } from './api.ts'
import { paths, withQuery } from './paths.ts'
import type { SearchSource } from './shell/Search.tsx'
import { shell } from './shell/text.ts'
import type { UnitChoice, Units } from './shell/units.tsx'
import { formatDay } from './ui/format.ts'

/** What the frame asks about places, which it does not know itself. */
export const unitsIn = (language: Language, home: string | null): Units => ({
  async find(words, day, signal) {
    const text = words.trim()
    if (text === '') {
      const list = (query: { parent: string } | { level: 'province' }) =>
        call(places.listUnits, { query: { day, ...query } }, signal)
      const inside = home === null ? [] : (await list({ parent: home })).units
      // A commune has nothing inside, and on another day the reader's own unit may not stand.
      const units = inside.length > 0 ? inside : (await list({ level: 'province' })).units
      return units.map((unit) => choice(unit, [], language))
    }
    const { hits } = await call(places.searchUnits, { query: { words: text, day, limit: 20 } }, signal)
    return hits.map((hit) => choice(hit.unit, hit.path, language, foundBy(hit, day, language)))
  },
  async get(id, day, signal) {
    const { unit, path } = await call(places.getUnit, { params: { id }, query: { day } }, signal)
    return choice(unit, path, language)
  },
})

/** A unit with what it lies in, and the name of another day it was found by, where it was. */
function choice(unit: Unit | Ref, path: readonly Ref[], language: Language, found: string | null = null): UnitChoice {
  const above = path.filter((one) => one.id !== unit.id).map((one) => one.name)
  const hint = [...above.toReversed(), ...(found === null ? [] : [found])]
  return { id: unit.id, name: say(fullName(unit), language), hint: hint.join(', ') }
}

/** "trên địa bàn Phường Sao Đỏ cũ (đến 30/06/2025)"; null when it was found by its name of the day. */
function foundBy({ former }: Hit, day: Day, language: Language): string | null {
  if (former === null) return null
  const name = say(fullName(former), language)
  return former.to !== null && former.to <= day
    ? say(shell.placeFormer, language, { name, day: formatDay(addDays(former.to, -1)) })
    : say(shell.placeLater, language, { name, day: formatDay(former.from) })
}

/** Places by name; choosing one opens its page with the whole product set to it. */
export const placeSource = (language: Language): SearchSource => ({
  name: { vi: 'Địa bàn', en: 'Places' },
  async find(words, { day }, signal) {
    const { hits } = await call(places.searchUnits, { query: { words, day, limit: 8 } }, signal)
    return hits.map((hit) => {
      const { id, name, hint } = choice(hit.unit, hit.path, language, foundBy(hit, day, language))
      return { key: id, words: name, hint, to: withQuery(paths.place(id), { place: id }) }
    })
  },
})
