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
      const { units } = await call(
        places.listUnits,
        { query: home === null ? { day, level: 'province' } : { day, parent: home } },
        signal,
      )
      return units.map((unit) => choice(unit, [], language))
    }
    const { hits } = await call(places.searchUnits, { query: { words: text, day, limit: 20 } }, signal)
    return hits.map(({ unit, path, former }) => choice(unit, path, language, former))
  },
  async get(id, day, signal) {
    const { unit, path } = await call(places.getUnit, { params: { id }, query: { day } }, signal)
    return choice(unit, path, language)
  },
})

/** A unit with what it lies in; found under the name of another day, it says which: "nơi này trước là Phường Sao Đỏ". */
function choice(unit: Unit | Ref, path: readonly Ref[], language: Language, former: Hit['former'] = null): UnitChoice {
  const above = path.filter((one) => one.id !== unit.id).map((one) => one.name)
  const hint = [...above.toReversed(), ...(former === null ? [] : [formerly(former, language)])]
  return { id: unit.id, name: say(fullName(unit), language), hint: hint.join(', ') }
}

function formerly(former: NonNullable<Hit['former']>, language: Language): string {
  const name = say(fullName(former), language)
  return former.to === null
    ? say(shell.placeElsewhen, language, { name, day: formatDay(former.from) })
    : say(shell.placeFormer, language, { name, day: formatDay(former.to) })
}

/** Places by name; choosing one opens its page with the whole product set to it. */
export const placeSource = (language: Language): SearchSource => ({
  name: { vi: 'Địa bàn', en: 'Places' },
  async find(words, { day }, signal) {
    const { hits } = await call(places.searchUnits, { query: { words, day, limit: 8 } }, signal)
    return hits.map(({ unit, path, former }) => {
      const { id, name, hint } = choice(unit, path, language, former)
      return { key: id, words: name, hint, to: withQuery(paths.place(id), { place: id }) }
    })
  },
})
