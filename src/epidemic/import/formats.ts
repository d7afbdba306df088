import type { Kind } from './fields.ts'
import { headerWords } from './match.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** Whose export a file is, by its headers. */
export type Source = 'own' | 'go-data' | 'sormas'

export interface Recognised {
  readonly source: Source
  /** What its rows are, where the headers leave no choice; null otherwise. */
  readonly kind: Kind | null
}

/** Headers by which an export is known, as folded words: all of one line. Go.Data 2.50 and SORMAS 1.9x. */
const SIGNS: readonly (readonly [Source, Kind, readonly string[]])[] = [
  ['go-data', 'follow-ups', ['followup status', 'date of followup']],
  ['go-data', 'follow-ups', ['statusid', 'followup number']],
  ['go-data', 'encounters', ['source visualid', 'target visualid']],
  ['go-data', 'encounters', ['sourcevisualid', 'targetvisualid']],
  ['go-data', 'cases', ['visualid', 'classification']],
  ['go-data', 'cases', ['case id', 'date of onset', 'date of reporting']],
  ['sormas', 'follow-ups', ['visitdatetime', 'visitstatus']],
  ['sormas', 'encounters', ['sourcecaseuuid', 'contactclassification']],
  ['sormas', 'encounters', ['sourcecaseuuid', 'lastcontactdate']],
  ['sormas', 'cases', ['caseclassification', 'epidnumber']],
]

export function recognise({ headers }: Pick<Sheet, 'headers'>): Recognised {
  const words = new Set(headers.map(headerWords))
  const found = SIGNS.find(([, , signs]) => signs.every((sign) => words.has(sign)))
  return found ? { source: found[0], kind: found[1] } : { source: 'own', kind: null }
}

/** Cells that are taken from another column where empty: the first column, then the one that stands in. */
const STAND_INS: readonly (readonly [string, string])[] = [
  ['source visualid', 'source uuid'],
  ['target visualid', 'target uuid'],
  ['sourcevisualid', 'sourceuuid'],
  ['targetvisualid', 'targetuuid'],
  ['firstcontactdate', 'lastcontactdate'],
]
const NAME_PARTS = ['lastname', 'middlename', 'firstname'] as const
/** Reference data of Go.Data is exported by token: `LNG_REFERENCE_DATA_CATEGORY_GENDER_MALE`. */
const TOKEN = /^LNG_REFERENCE_DATA_.*_(MALE|FEMALE|SEEN_OK|SEEN_NOT_OK|MISSED|NOT_PERFORMED|NOT_ATTEMPTED|UNKNOWN)$/
const NOT_TOLD = new Set(['UNKNOWN', 'NO_OUTCOME', 'N/A'])

/**
 * An export of another system as a list this product reads: headers stay as they are; names in parts come as one more
 * column, family name first; what the other system writes for "not known" becomes an empty cell.
 */
export function adapted(sheet: Sheet): Sheet {
  if (recognise(sheet).source === 'own') return sheet
  const words = sheet.headers.map(headerWords)
  const at = (word: string): number => words.indexOf(word)
  const parts = NAME_PARTS.map(at).filter((index) => index >= 0)
  const named = parts.length > 1 && !words.includes('name')
  // SORMAS names the last day of a contact alone when it was one day.
  const oneDay = at('firstcontactdate') < 0 ? at('lastcontactdate') : -1
  const stand = STAND_INS.map(([own, other]) => [at(own), at(other)] as const).filter(
    ([own, other]) => own >= 0 && other >= 0,
  )
  const row = ({ row: number, cells }: SheetRow): SheetRow => {
    const told = sheet.headers.map((_, index) => {
      const cell = (cells[index] ?? '').trim()
      const token = TOKEN.exec(cell)?.[1] ?? cell
      return NOT_TOLD.has(token) ? '' : token
    })
    for (const [own, other] of stand) if (told[own] === '') told[own] = told[other] ?? ''
    if (oneDay >= 0) told.push(told[oneDay] ?? '')
    if (named)
      told.push(
        parts
          .map((index) => told[index])
          .filter((part) => part !== '')
          .join(' '),
      )
    return { row: number, cells: told }
  }
  return {
    ...sheet,
    headers: [...sheet.headers, ...(oneDay >= 0 ? ['firstContactDate'] : []), ...(named ? ['Name'] : [])],
    rows: sheet.rows.map(row),
  }
}
