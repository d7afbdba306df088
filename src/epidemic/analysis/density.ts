/** Densities of published courses, in days. */

/** ln Γ(x) for x > 0: Lanczos' approximation (g = 7, nine terms), to about 1e-13. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let sum = LANCZOS[0]!
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

function gammaDensity(shape: number, rate: number, x: number): number {
  if (x <= 0) return 0
  return Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape))
}

/** By days since the source's first symptoms, which may be before them. */
export const densityOfInfectiousness = (
  { shape, rate, shift }: { readonly shape: number; readonly rate: number; readonly shift: number },
  days: number,
): number => gammaDensity(shape, rate, days + shift)

export function densityOfIncubation(
  { meanLog, sdLog }: { readonly meanLog: number; readonly sdLog: number },
  days: number,
): number {
  if (days <= 0) return 0
  const z = (Math.log(days) - meanLog) / sdLog
  return Math.exp(-0.5 * z * z) / (days * sdLog * Math.sqrt(2 * Math.PI))
}

/** A gamma density with this mean and standard deviation. */
export const densityOfSerial = ({ mean, sd }: { readonly mean: number; readonly sd: number }, days: number): number =>
  gammaDensity((mean / sd) ** 2, mean / sd ** 2, days)
