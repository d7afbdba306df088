import { useInfiniteQuery } from '@tanstack/react-query'
import type { QueryOf } from '#platform/http/endpoint'
import { type DossierRow, dossiers } from '#work/contract'
import { call, keyOf } from '../../api.ts'

const PAGE = 100
const MOST = 200

export type DossierQuery = QueryOf<typeof dossiers.listDossiers>

/** The dossiers asked for, a page at a time, by appointment. */
export const useDossiers = (query: DossierQuery) =>
  useInfiniteQuery({
    queryKey: keyOf(dossiers.listDossiers, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(
        dossiers.listDossiers,
        { query: { ...query, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })

/** Every dossier asked for, page after page: for an export of exactly what is filtered. */
export async function allDossiers(query: DossierQuery): Promise<DossierRow[]> {
  const rows: DossierRow[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: DossierRow[]; next: string | null } = await call(dossiers.listDossiers, {
      query: { ...query, limit: MOST, ...(cursor === '' ? {} : { cursor }) },
    })
    rows.push(...page.items)
    cursor = page.next
  }
  return rows
}
