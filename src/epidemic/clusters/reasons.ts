import { type Day, spokenDay } from '#kernel/day'
import { say, type Text, type Values } from '#kernel/text'
import type { Atlas } from '#places'
import { unitText } from '../place.ts'
import { type Group, LONGEST_GAP, type Reason } from './propose.ts'
import { reasonTexts } from './text.ts'

/** Both languages at once, with values that may themselves be words. */
function both(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const inside = (language: 'vi' | 'en'): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
    )
  return { vi: say(text, 'vi', inside('vi')), en: say(text, 'en', inside('en')) }
}

/** What a proposal rests on, one sentence piece each. */
export function reasonWords(reason: Reason, main: string | null, atlas: Atlas, day: Day): Text {
  switch (reason.kind) {
    case 'unit': {
      const unit = unitText(atlas, main, day) ?? reasonTexts.unknownPlace
      const one = reason.units.length === 1
      return both(one ? reasonTexts.oneUnit : reasonTexts.units, {
        cases: reason.cases,
        units: reason.units.length,
        unit,
      })
    }
    case 'place':
      return both(reasonTexts.place, { cases: reason.cases, place: reason.place })
    case 'chain':
      return both(reasonTexts.chain, { links: reason.links })
    case 'time':
      return both(reasonTexts.time, {
        from: spokenDay(reason.from),
        to: spokenDay(reason.to),
        days: reason.days,
        gap: LONGEST_GAP,
      })
    case 'grew':
      return both(reasonTexts.grew, { cases: reason.cases })
  }
}

/** What a proposed cluster is called until somebody renames it: its one named place, its district or its unit. */
export function proposedName({ place, districtId, unitId }: Group, atlas: Atlas, day: Day): string {
  const where = unitText(atlas, districtId ?? unitId, day)?.vi ?? reasonTexts.unknownPlace.vi
  return say(reasonTexts.nameAt, 'vi', { place: place === null ? where : `${place}, ${where}` })
}
