import type { Day } from '#kernel/day'
import type { Language, Text } from '#kernel/text'
import { say } from '#kernel/text'
import type { Atlas } from '#places'
import type { PersonView, SeenPerson } from './contract/person.ts'
import type { PersonRow } from './people-query.ts'
import { unitName, unitText } from './place.ts'
import { dueAt } from './quarantine/quarantine.ts'
import { words } from './text.ts'

export function viewPerson(row: PersonRow, atlas: Atlas, day: Day, language: Language): PersonView {
  const { id, code, outbreakId, unitId, birthYear, sex, level, exposedAt, knownAt, onsetOn, confirmedAt, isolatedAt } =
    row
  const { sampledOn, severity, outcome, occupation, workplace, householdId, sourceCode } = row
  const { state, kind, foundAt, quarantinedAt, releasedAt } = row
  return {
    id,
    code,
    outbreakId,
    unitId,
    unitName: unitName(atlas, unitId, day, language),
    birthYear,
    sex,
    level,
    exposedAt,
    knownAt,
    onsetOn,
    sampledOn,
    confirmedAt,
    isolatedAt,
    class: row.class,
    severity,
    outcome,
    occupation,
    workplace,
    householdId,
    sourceCode,
    quarantine: { state, kind, foundAt, quarantinedAt, releasedAt, dueAt: foundAt === null ? null : dueAt(foundAt) },
  }
}

/** A code for whoever may be seen; of others only the place: "một người ở Phường Chí Linh". */
export function viewSeen(
  id: string,
  unitId: string | null,
  codes: ReadonlyMap<string, string>,
  atlas: Atlas,
  day: Day,
): SeenPerson {
  const code = codes.get(id)
  if (code !== undefined) return { id, unitId, label: { vi: code, en: code } }
  return { id: null, unitId, label: placeLabel(unitText(atlas, unitId, day)) }
}

const placeLabel = (unit: Text | null): Text =>
  unit === null
    ? words.somebody
    : { vi: say(words.somebodyIn, 'vi', { unit: unit.vi }), en: say(words.somebodyIn, 'en', { unit: unit.en }) }
