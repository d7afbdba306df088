/** `open` is being filled in; `asked`: more is wanted of it; `disputed`: its verified points are held to be wrong. */
export const LINE_STATES = ['open', 'declared', 'asked', 'verified', 'disputed', 'final'] as const
export type LineState = (typeof LINE_STATES)[number]

/** The points of a node for one subject at each step of its course; null where that step has not been. */
export interface LeafPoints {
  readonly declared: number | null
  readonly verified: number | null
  readonly final: number | null
  readonly state: LineState
  /** Drawn for the demo. */
  readonly simulated: boolean
}

/**
 * The points that count as the course stands: decided, else verified, else declared. What was only typed and not yet
 * submitted counts for nothing.
 */
export function standing({ declared, verified, final, state }: LeafPoints): number | null {
  if (final !== null) return final
  if (state === 'open' || state === 'asked') return null
  if (verified !== null && state !== 'declared') return verified
  return declared
}
