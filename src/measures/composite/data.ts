/** What is measured: a column of numbers per code, a row per unit. A missing value is NaN, here and in every stage. */
export interface IndexData {
  readonly units: readonly string[]
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Columns of words: the region a unit is ranked in; null where not said. */
  readonly labels: ReadonlyMap<string, readonly (string | null)[]>
}

/** Data from rows as other rooms have them: `null` and what is absent are missing. */
export function dataOf(
  codes: readonly string[],
  rows: readonly {
    readonly unit: string
    readonly values: Readonly<Record<string, number | null | undefined>>
    readonly labels?: Readonly<Record<string, string | null>>
  }[],
): IndexData {
  const columns = new Map(
    codes.map((code) => [code, Float64Array.from(rows, ({ values }) => values[code] ?? Number.NaN)]),
  )
  const names = new Set(rows.flatMap(({ labels }) => Object.keys(labels ?? {})))
  const labels = new Map([...names].map((name) => [name, rows.map((row) => row.labels?.[name] ?? null)]))
  return { units: rows.map(({ unit }) => unit), columns, labels }
}
