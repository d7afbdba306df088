/**
 * The negative binomial distribution by its mean and dispersion (variance over mean, at least 1; 1 is Poisson): how
 * counts scatter. Sums term by term from zero, so it is meant for counts up to some hundred thousand.
 */
export interface CountDistribution {
  readonly mean: number
  readonly dispersion: number
}

const MOST = 5_000_000

/** The least count up to which a share `p` lies. */
export function quantile({ mean, dispersion }: CountDistribution, p: number): number {
  if (mean <= 0) return 0
  let below = 0
  for (const [count, mass] of masses({ mean, dispersion })) {
    below += mass
    if (below >= p || count === MOST) return count
  }
  return MOST
}

/** The share of counts at or above `count`. */
export function tail({ mean, dispersion }: CountDistribution, count: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let below = 0
  for (const [at, mass] of masses({ mean, dispersion })) {
    if (at >= count) break
    below += mass
  }
  return Math.max(0, 1 - below)
}

/** Each count from 0 with its probability; logarithms, so that a far start does not vanish. */
function* masses({ mean, dispersion }: CountDistribution): Generator<readonly [number, number]> {
  const poisson = dispersion <= 1 + 1e-9
  const size = poisson ? 0 : mean / (dispersion - 1)
  let log = poisson ? -mean : -size * Math.log(dispersion)
  for (let count = 0; count <= MOST; count++) {
    yield [count, Math.exp(log)] as const
    log += poisson ? Math.log(mean / (count + 1)) : Math.log(((size + count) / (count + 1)) * (1 - 1 / dispersion))
  }
}
