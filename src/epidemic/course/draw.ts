/** Random numbers of some distributions; `next` gives chance in [0, 1), the same chance draws the same numbers. */
type Next = () => number

/** Standard normal, by G. E. P. Box and M. E. Muller (1958). */
export const normal = (next: Next): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Gamma of this shape and scale 1, by G. Marsaglia and W. W. Tsang (2000). */
export function gamma(shape: number, next: Next): number {
  if (shape < 1) return gamma(shape + 1, next) * (1 - next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(next)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** From here on a Poisson number is as good as a rounded normal one. */
const MANY = 60

export function poisson(mean: number, next: Next): number {
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)))
  let left = 1 - next()
  const floor = Math.exp(-mean)
  let count = 0
  while (left > floor) {
    left *= 1 - next()
    count++
  }
  return count
}

/** Counts of this mean whose variance is `dispersion` times the mean. */
export const scattered = (mean: number, dispersion: number, next: Next): number =>
  mean <= 0
    ? 0
    : dispersion <= 1
      ? poisson(mean, next)
      : poisson(gamma(mean / (dispersion - 1), next) * (dispersion - 1), next)
