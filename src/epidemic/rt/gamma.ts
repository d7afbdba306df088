/**
 * The gamma distribution of scale 1: its distribution function and the inverse, to about 1e-13 relative.
 * Series and continued fraction as in Abramowitz & Stegun 6.5.29 and 6.5.31; the leading term by the saddle-point
 * expansion of C. Loader, "Fast and accurate computation of binomial probabilities" (2000), so that shapes of a
 * million cases lose no digits.
 */

/** From here on the four terms of Stirling's series are exact to the last digit. */
const LARGE = 16
const PRECISION = 1e-16

/** ln Γ(z + 1) less Stirling's `(z + ½) ln z − z + ½ ln 2π`, for z ≥ LARGE. */
const stirlingRest = (z: number): number => {
  const square = 1 / (z * z)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - square / 1188) * square) * square) * square) / z
}

function logGammaPlusOne(a: number): number {
  let z = a
  let product = 1
  while (z < LARGE) {
    z += 1
    product *= z
  }
  return (z + 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + stirlingRest(z) - Math.log(product)
}

/** `a ln(a / x) + x − a` without cancellation where x is near a. */
function deviance(a: number, x: number): number {
  const difference = a - x
  if (Math.abs(difference) >= 0.1 * (a + x)) return a * Math.log(a / x) - difference
  const v = difference / (a + x)
  let sum = difference * v
  let term = 2 * a * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/** `xᵃ e⁻ˣ / Γ(a + 1)`. */
function leadingTerm(a: number, x: number): number {
  if (a < LARGE) return Math.exp(a * Math.log(x) - x - logGammaPlusOne(a))
  return Math.exp(-stirlingRest(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** P(X ≤ x) for X of the gamma distribution of shape `a` > 0 and scale 1. */
export function gammaCdf(a: number, x: number): number {
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  return x < a + 1 ? leadingTerm(a, x) * lowerSeries(a, x) : 1 - leadingTerm(a, x) * a * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * PRECISION; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** The continued fraction of Γ(a, x) eˣ x⁻ᵃ, by the method of Lentz. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 4 * PRECISION) break
  }
  return value
}

/** The density at x > 0. */
const gammaDensity = (a: number, x: number): number => (leadingTerm(a, x) * a) / x

/**
 * The x below which a share `p` (between 0 and 1) lies, of the even mixture of gamma distributions that share one
 * shape and have these scales. One scale gives the plain quantile. Newton's steps, kept inside a bracket.
 */
export function gammaQuantile(p: number, shape: number, scales: readonly number[]): number {
  const count = scales.length
  const excess = (x: number): number => scales.reduce((sum, scale) => sum + gammaCdf(shape, x / scale), 0) / count - p
  const slope = (x: number): number =>
    scales.reduce((sum, scale) => sum + gammaDensity(shape, x / scale) / scale, 0) / count
  let low = 0
  let high = Number.POSITIVE_INFINITY
  let x = (firstGuess(p, shape) * scales.reduce((sum, scale) => sum + scale, 0)) / count
  for (let step = 0; step < 500; step++) {
    const off = excess(x)
    if (off === 0) return x
    if (off < 0) low = x
    else high = x
    const newton = x - off / slope(x)
    const next = newton > low && newton < high ? newton : high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2
    if (Math.abs(next - x) <= 2 * Number.EPSILON * x) return next
    x = next
  }
  return x
}

/** Wilson and Hilferty (1931), with the normal quantile as that of the logistic distribution: near enough to start. */
function firstGuess(p: number, a: number): number {
  const z = Math.log(p / (1 - p)) / 1.702
  return a * Math.max(1 - 1 / (9 * a) + z / (3 * Math.sqrt(a)), 0.05) ** 3
}
