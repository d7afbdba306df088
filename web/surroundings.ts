import type { Language } from '#kernel/text'
import { say } from '#kernel/text'
import { fullName, places, type Ref, type Unit } from '#places/contract'
import { call } from './api.ts'
import { paths, withQuery } from './paths.ts'
import type { SearchSource } from './shell/Search.tsx'
import type { UnitChoice, Units } from './shell/units.tsx'

/** What the frame asks about places, which it does not know itself. */
export const unitsIn = (language: Language, home: string | null): Units => ({
  async find(words, day, signal) {
    const text = words.trim()
    if (text === '') {
      const { units } = await call(
        places.listUnits,
        { query: home === null ? { day, level: 'province' } : { day, parent: home } },
        signal,
      )
      return units.map((unit) => choice(unit, [], language))
    }
    const { hits } = await call(places.searchUnits, { query: { words: text, day, limit: 20 } }, signal)
    return hits.map(({ unit, path, former }) => choice(unit, path, language, former?.name))
  },
  async get(id, day, signal) {
    const { unit, path } = await call(places.getUnit, { params: { id }, query: { day } }, signal)
    return choice(unit, path, language)
  },
})

function choice(unit: Unit | Ref, path: readonly Ref[], language: Language, former?: string): UnitChoice {
  const above = path.filter((one) => one.id !== unit.id).map((one) => one.name)
  const hint = [...above.toReversed(), ...(former === undefined || former === unit.name ? [] : [`(${former})`])]
  return { id: unit.id, name: say(fullName(unit), language), hint: hint.join(', ') }
}

/** Places by name; choosing one opens its page with the whole product set to it. */
export const placeSource = (language: Language): SearchSource => ({
  name: { vi: 'Địa bàn', en: 'Places' },
  async find(words, { day }, signal) {
    const { hits } = await call(places.searchUnits, { query: { words, day, limit: 8 } }, signal)
    return hits.map(({ unit, path, former }) => {
      const { id, name, hint } = choice(unit, path, language, former?.name)
      return { key: id, words: name, hint, to: withQuery(paths.place(id), { place: id }) }
    })
  },
})
