/** The stages in the order they run; `brings` is what each node adds to the total, in points. */
export const STAGES = ['raw', 'treated', 'normalised', 'brings', 'lost', 'ranks'] as const
export type Stage = (typeof STAGES)[number]
