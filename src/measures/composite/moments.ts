const known = (column: Float64Array): Float64Array => column.filter((value) => !Number.isNaN(value))

/** NaN of nothing. */
export function mean(column: Float64Array): number {
  const values = known(column)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function median(column: Float64Array): number {
  const values = known(column).sort()
  const half = values.length >> 1
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2
}

/** Of the sample, divided by n − 1; NaN of fewer than two. */
export function deviation(column: Float64Array): number {
  const values = known(column)
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}

/**
 * Skewness and excess kurtosis of a sample as spreadsheets and COINr take them (Joanes and Gill 1998, type 2: G1, G2).
 * Both NaN of fewer than four values or of values all equal.
 */
export function shapeOf(column: Float64Array): { readonly skew: number; readonly kurtosis: number } {
  const values = known(column)
  const n = values.length
  const centre = mean(values)
  let two = 0
  let three = 0
  let four = 0
  for (const value of values) {
    const off = value - centre
    two += off ** 2 / n
    three += off ** 3 / n
    four += off ** 4 / n
  }
  if (n < 4 || two === 0) return { skew: Number.NaN, kurtosis: Number.NaN }
  const skew = (three / two ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
  const kurtosis = (((n + 1) * (four / two ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
  return { skew, kurtosis }
}
