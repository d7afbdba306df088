import type { Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import { quarantineText } from '../text-quarantine.ts'
import type { Kind } from '../useMark.ts'

/** How the next taps are recorded: where to, and since when; null is the moment of the tap. */
export interface How {
  readonly kind: Kind
  readonly at: Instant | null
}

export const verbOf: Readonly<Record<Kind, Text>> = {
  facility: quarantineText.markFacility,
  home: quarantineText.markHome,
}
