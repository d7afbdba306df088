/** Contact levels F0, F1, F2, F3, F4 and beyond: one ramp on maps, tags and graphs; always beside its label. */
export const levelColors = ['#B2182B', '#EF8A62', '#FBC9AE', '#C9D3DB', '#E6EBEF'] as const

/** The ink that stands on each, at least 4.5:1. */
export const levelInks = ['#FFFFFF', '#171E23', '#171E23', '#171E23', '#171E23'] as const

/** `F0` … `F3`, then `F4+`: levels from the fourth on are handled alike. */
export const levelWords = (level: number): string => (level >= 4 ? 'F4+' : `F${level}`)

const rampIndex = (level: number): number => Math.min(Math.max(Math.trunc(level), 0), 4)
export const levelColor = (level: number): string => levelColors[rampIndex(level)] ?? levelColors[4]
export const levelInk = (level: number): string => levelInks[rampIndex(level)] ?? levelInks[4]
