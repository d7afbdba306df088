import type { Day } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { whereOf } from '../case.ts'
import type { EpidemicLevel, EpidemicLevelRule, LevelRow } from '../rules/epidemic-level.ts'
import type { Assessment } from './assess.ts'

/** A level to be confirmed, with what the rule gives. */
export interface Asked {
  readonly unitId: string
  readonly unitName: string
  readonly level: EpidemicLevel
  readonly note: string | null
  readonly assessment: Assessment
  /** In force until now. */
  readonly before: EpidemicLevel | null
}

/**
 * Levels as a person confirms them: what the rule gives needs no word; anything else, and any level where an input is
 * missing, needs a note. No note makes a level fall before the rule allows it.
 */
export function confirmLevels(
  asked: readonly Asked[],
  rule: EpidemicLevelRule,
  day: Day,
): Decision<readonly Asked[], 'note-needed' | 'may-not-fall'> {
  for (const { unitName, level, note, assessment, before } of asked) {
    const held = assessment.criteria.find(({ id }) => id === 'fall')?.met === false
    if (before !== null && level < before && held)
      return refuse('may-not-fall', { unit: unitName, weeks: rule.fallWeeks })
    if (level !== assessment.level && (note === null || note.trim().length < 3))
      return refuse('note-needed', { unit: unitName })
  }
  return decide(
    asked,
    ...asked.map(
      ({ unitId, level, note, assessment, before }): Fact => ({
        kind: 'epidemic.level-confirmed',
        subject: { type: 'epidemic.epidemic-level', id: unitId },
        where: whereOf(unitId),
        authority: rule.act,
        ...(note === null ? {} : { reason: note }),
        before: { level: before },
        after: { level, proposed: assessment.level, day },
      }),
    ),
  )
}

/** Thresholds that rise and rows that do not fall from left to right. */
export function checkRule(starts: readonly number[], rows: readonly LevelRow[]): boolean {
  const rises = (list: readonly number[], strictly: boolean): boolean =>
    list.every((one, at) => at === 0 || (strictly ? one > list[at - 1]! : one >= list[at - 1]!))
  return rises(starts, true) && rows.every((row) => rises(row, false))
}
