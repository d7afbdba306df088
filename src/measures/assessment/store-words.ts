import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Line, Stepped, WordKind } from './line.ts'

/** What was said or done about a line. */
export interface Word {
  readonly id: string
  readonly code: string
  readonly kind: WordKind
  readonly words: string | null
  readonly points: number | null
  readonly at: Instant
  readonly by: string | null
  readonly agencyId: string | null
}

export interface Speaker {
  readonly accountId: string | null
  readonly name: string | null
  readonly agencyId: string | null
}

type Said = Pick<Stepped, 'line' | 'words' | 'points'> & { readonly kind: WordKind }

const CHUNK = 400

export async function insertWords(
  tx: Tx,
  said: readonly (Said & { readonly by: Speaker; readonly at: Instant })[],
): Promise<string[]> {
  const rows = said.map(({ line, kind, words, points, by, at }) => ({
    ...placeOf(line),
    id: newId(),
    kind,
    words,
    points,
    at,
    account_id: by.accountId,
    account_name: by.name,
    agency_id: by.agencyId,
  }))
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('measures.assessment_word')
      .values(rows.slice(from, from + CHUNK))
      .execute()
  return rows.map(({ id }) => id)
}

/** What of a line every row beside it repeats. */
export const placeOf = (line: Line) => ({
  home: line.home,
  assessment_id: line.assessmentId,
  code: line.code,
  unit_id: line.unitId,
  sector: line.sector,
  agencies: [...line.agencies],
})

/** The conversation about a line, in order. */
export async function wordsOf(tx: Tx, { home, assessmentId, code }: Line): Promise<Word[]> {
  const rows = await tx
    .selectFrom('measures.assessment_word')
    .select(['id', 'code', 'kind', 'words', 'points', 'at', 'account_name', 'agency_id'])
    .where('home', '=', home)
    .where('assessment_id', '=', assessmentId)
    .where('code', '=', code)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ account_name, agency_id, kind, ...row }) => ({
    ...row,
    kind: kind as WordKind,
    by: account_name,
    agencyId: agency_id,
  }))
}
