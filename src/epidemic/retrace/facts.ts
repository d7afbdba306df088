import type { Fact } from '#kernel/fact'
import type { Retrace } from '../contract/counts.ts'
import type { LevelChange } from '../retrace-diff.ts'
import { changeSentence } from '../sentence.ts'
import { words } from '../text.ts'

/** Past this many changes at once (a first trace, an import) one fact stands for all; each is in `level_change`. */
const MOST_FACTS = 2_000

/** What changed, so that whoever looks is told: levels, or who waits for quarantine. Changes with the reason in a sentence in which people are called by their places. */
export function factsOf(run: Retrace, changes: readonly LevelChange[], waits: number): Fact[] {
  if (changes.length === 0 && waits === 0) return []
  const whole: Fact = {
    kind: 'epidemic.retraced',
    subject: { type: 'epidemic.outbreak', id: run.outbreakId },
    where: { unit: null, sector: 'health' },
    after: { people: run.people, encounters: run.encounters, changed: run.changed },
  }
  if (changes.length > MOST_FACTS) return [whole]
  return [
    whole,
    ...changes.map(
      (change): Fact => ({
        kind: 'epidemic.level-changed',
        subject: { type: 'epidemic.person', id: change.personId },
        where: { unit: change.unitId, sector: 'health' },
        reason: changeSentence(change, (id) => (id === change.personId ? words.thisPerson : words.anotherPerson)).vi,
        before: { level: change.from },
        after: { level: change.to, by: change.by?.personId ?? null, via: change.step?.via?.id ?? null },
      }),
    ),
  ]
}
