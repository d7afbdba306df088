/** A fitted quasi-Poisson regression with log link. */
export interface Fit {
  readonly coefficients: readonly number[]
  /** Expected counts of the rows. */
  readonly fitted: readonly number[]
  /** How far each row pulls the fit towards itself: the diagonal of the hat matrix. */
  readonly leverage: readonly number[]
  /** Pearson's estimate of the variance over the mean. */
  readonly dispersion: number
}

const MOST_STEPS = 50
const CLOSE = 1e-10

/**
 * Fits `counts` on the columns of `design` by iteratively reweighted least squares (P. McCullagh, J. A. Nelder,
 * Generalized Linear Models, 1989, 2.5). Null when it does not converge or the columns depend on each other.
 */
export function fitQuasiPoisson(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  weights: readonly number[],
): Fit | null {
  const columns = design[0]?.length ?? 0
  let eta = counts.map((count) => Math.log(count + 0.1))
  let deviance = Number.POSITIVE_INFINITY
  for (let step = 0; step < MOST_STEPS; step++) {
    const mu = eta.map(Math.exp)
    const working = mu.map((mean, row) => mean * weights[row]!)
    const response = eta.map((value, row) => value + (counts[row]! - mu[row]!) / mu[row]!)
    const root = cholesky(normal(design, working, columns))
    if (root === null) return null
    const right = Array.from({ length: columns }, (_, column) =>
      design.reduce((sum, row, at) => sum + row[column]! * working[at]! * response[at]!, 0),
    )
    const coefficients = solve(root, right)
    eta = design.map((row) => dot(row, coefficients))
    const fitted = eta.map(Math.exp)
    if (fitted.some((value) => !Number.isFinite(value))) return null
    const next = devianceOf(counts, fitted, weights)
    if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CLOSE)
      return fitOf(design, counts, weights, coefficients, fitted)
    deviance = next
  }
  return null
}

function fitOf(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  weights: readonly number[],
  coefficients: readonly number[],
  fitted: readonly number[],
): Fit | null {
  const working = fitted.map((mean, row) => mean * weights[row]!)
  const root = cholesky(normal(design, working, coefficients.length))
  if (root === null) return null
  const pearson = counts.reduce(
    (sum, count, row) => sum + (weights[row]! * (count - fitted[row]!) ** 2) / fitted[row]!,
    0,
  )
  return {
    coefficients,
    fitted,
    leverage: design.map((row, at) => working[at]! * dot(row, solve(root, row))),
    dispersion: pearson / (counts.length - coefficients.length),
  }
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0)

function devianceOf(counts: readonly number[], fitted: readonly number[], weights: readonly number[]): number {
  return counts.reduce((sum, count, row) => {
    const part = count === 0 ? 0 : count * Math.log(count / fitted[row]!)
    return sum + 2 * weights[row]! * (part - (count - fitted[row]!))
  }, 0)
}

/** `Xᵀ W X`. */
function normal(design: readonly (readonly number[])[], working: readonly number[], columns: number): number[][] {
  const out = Array.from({ length: columns }, () => Array.from({ length: columns }, () => 0))
  for (const [at, row] of design.entries())
    for (let i = 0; i < columns; i++) for (let j = 0; j <= i; j++) out[i]![j]! += row[i]! * row[j]! * working[at]!
  return out
}

/** The lower root of a symmetric matrix given by its lower half; null when it is not positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const root = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= root[i]![k]! * root[j]![k]!
      if (i === j) {
        if (!(sum > 1e-12 * matrix[i]![i]!)) return null
        root[i]![i] = Math.sqrt(sum)
      } else root[i]![j] = sum / root[j]![j]!
    }
  return root
}

function solve(root: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = root.length
  const out = [...right]
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) out[i]! -= root[i]![k]! * out[k]!
    out[i]! /= root[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) out[i]! -= root[k]![i]! * out[k]!
    out[i]! /= root[i]![i]!
  }
  return out
}
