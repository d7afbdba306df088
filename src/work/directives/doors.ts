import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'

/** What a rule for recipients asks before it can choose; settings are text, lists of them separated by commas. */
export interface RuleSetting {
  readonly name: string
  readonly words: Text
  readonly kind: 'choice' | 'choices' | 'number'
  readonly choices: readonly { readonly value: string; readonly words: Text }[]
  readonly start: string
}

export type RuleSettings = Readonly<Record<string, string>>

/** A unit a rule chose and why; its authority is meant unless an agency is named. */
export interface Chosen {
  readonly unit: string
  readonly agency?: string
  readonly why: Text
}

/**
 * A rule that chooses recipients of a directive by what is known on the day. This room knows a few; the others are
 * handed over at composition by the rooms that know epidemic levels or indicators.
 */
export interface RecipientRule {
  readonly id: string
  readonly words: Text
  /** What it asks; some choices are only known on the day. */
  settings(tx: Tx, day: Day): Promise<readonly RuleSetting[]>
  /** The rule with its settings as a directive cites it. */
  cite(settings: RuleSettings): Text
  resolve(tx: Tx, day: Day, settings: RuleSettings): Promise<readonly Chosen[]>
}

/** A figure that a directive can be about, read by the room that has it: null when it knows none of that thing. */
export interface FigureSource {
  /** Type of what it is about: `epidemic.f1`. */
  readonly type: string
  read(tx: Tx, id: string, day: Day): Promise<{ readonly value: number | null; readonly words: Text } | null>
}

/** What other rooms hand over for directives. */
export interface DirectiveSources {
  readonly rules: readonly RecipientRule[]
  readonly figures: readonly FigureSource[]
}
