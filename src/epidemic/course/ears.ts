/** What the three detectors say of one day. */
export interface EarsDay {
  /** Standard deviations above the mean of the baseline; null while the baseline is not whole. */
  readonly c1: number | null
  readonly c2: number | null
  /** Sum over three days of what C2 exceeded one standard deviation by. */
  readonly c3: number | null
  readonly alarms: readonly ('c1' | 'c2' | 'c3')[]
}

const BASELINE = 7
const GUARD = 2
const THRESHOLD = 3
const C3_DAYS = 3
const C3_THRESHOLD = 2
/**
 * A week without any case has no spread, and one case would be infinitely many standard deviations. Half a case a day
 * keeps a single case below the line and lets two stand out; the province's own choice, since the paper leaves it open.
 */
const LEAST_SD = 0.5

/**
 * EARS C1, C2 and C3 on daily counts: L. Hutwagner et al., "The bioterrorism preparedness and response Early Aberration
 * Reporting System (EARS)", Journal of Urban Health 80 (2003) i89-i96. C1 compares with the seven days before, C2 leaves
 * two days between so that a slow rise does not raise its own baseline, C3 adds up three days of C2.
 */
export function ears(counts: readonly number[]): EarsDay[] {
  const c1 = counts.map((_, day) => excess(counts, day, 0))
  const c2 = counts.map((_, day) => excess(counts, day, GUARD))
  return counts.map((_, day) => {
    const three = c2.slice(Math.max(0, day - C3_DAYS + 1), day + 1)
    const whole = three.length === C3_DAYS && three.every((value) => value !== null)
    const c3 = whole ? three.reduce<number>((sum, value) => sum + Math.max(0, (value ?? 0) - 1), 0) : null
    const [one, two] = [c1[day] ?? null, c2[day] ?? null]
    return { c1: one, c2: two, c3, alarms: alarmsOf(one, two, c3, counts[day] ?? 0) }
  })
}

function alarmsOf(c1: number | null, c2: number | null, c3: number | null, count: number): EarsDay['alarms'] {
  if (count === 0) return []
  return [
    ...(c1 !== null && c1 > THRESHOLD ? (['c1'] as const) : []),
    ...(c2 !== null && c2 > THRESHOLD ? (['c2'] as const) : []),
    ...(c3 !== null && c3 > C3_THRESHOLD ? (['c3'] as const) : []),
  ]
}

/** Against the seven days that end `guard` days before. */
function excess(counts: readonly number[], day: number, guard: number): number | null {
  const from = day - guard - BASELINE
  if (from < 0) return null
  const baseline = counts.slice(from, day - guard)
  const mean = baseline.reduce((sum, one) => sum + one, 0) / BASELINE
  const variance = baseline.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (BASELINE - 1)
  return ((counts[day] ?? 0) - mean) / Math.max(Math.sqrt(variance), LEAST_SD)
}
