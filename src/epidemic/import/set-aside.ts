import type { Fault } from './fault.ts'
import type { Sheet } from './sheet.ts'

/**
 * The sheet without the rows at fault, by choice. Leaving rows out may leave others without whom they name, so
 * `faultsOf` is asked until nothing is wrong; each round leaves out at least one row.
 */
export async function withoutFaults(
  sheet: Sheet,
  faultsOf: (sheet: Sheet) => Promise<readonly Fault[]>,
): Promise<{ sheet: Sheet; setAside: readonly Fault[] }> {
  const setAside: Fault[] = []
  let left = sheet
  for (;;) {
    const faults = await faultsOf(left)
    if (faults.length === 0) return { sheet: left, setAside }
    setAside.push(...faults)
    const bad = new Set(faults.map(({ row }) => row))
    left = { ...left, rows: left.rows.filter(({ row }) => !bad.has(row)) }
  }
}
