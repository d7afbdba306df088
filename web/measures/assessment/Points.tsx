import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'

/** Points as figures of a table; a dash where there are none yet, which is no zero. */
export function Points({ of, less }: { readonly of: number | null; readonly less?: number | null | undefined }) {
  const f = useFormat()
  if (of === null) return <span className={css.none}>–</span>
  const lost = less !== undefined && less !== null && of < less - 1e-9
  return <span data-lost={lost || undefined}>{f.number(of, 2)}</span>
}
