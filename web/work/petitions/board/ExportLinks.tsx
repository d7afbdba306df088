import type { QueryOf } from '#platform/http/endpoint'
import { petitions } from '#work/contract'
import { hrefOf } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { board } from '../text-board.ts'

type Query = QueryOf<typeof petitions.exportPetitions>

/** Exactly what is filtered, as a file. */
export function ExportLinks({ query }: { query: Query }) {
  const t = useSay()
  const href = (format: 'csv' | 'xlsx') => hrefOf(petitions.exportPetitions, { query: { ...query, format } })
  return (
    <span data-no-print>
      {t(board.download)}{' '}
      <a href={href('xlsx')} download>
        XLSX
      </a>
      {' · '}
      <a href={href('csv')} download>
        CSV
      </a>
    </span>
  )
}
