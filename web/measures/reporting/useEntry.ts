import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { type DraftOrigin, type Report, type ReportLine, reporting } from '#measures/contract'
import { call, keyOf } from '../../api.ts'
import { useLanguage } from '../../shell/language.tsx'
import { cellWords, type Entry, isAtFault, type LineView, lineKey, readLine, viewOf } from './line.ts'
import { type Unsaved, useUnsaved } from './useUnsaved.ts'

type Entries = Readonly<Record<string, Entry>>

/** What a line needs of the report around it. */
export interface Around {
  readonly report: Report
  /** What is not sent yet, by line. */
  readonly cells: Entries
  /** Lays a change over the line. */
  readonly change: (key: string, change: Entry) => void
}

export interface Entering extends Around {
  readonly views: readonly LineView[]
  readonly unsaved: Unsaved<Entry>
  readonly changeMany: (changes: Entries) => void
  /** What the lines say now, to come back to. */
  readonly remember: (keys: readonly string[]) => Entries
  /** Lines that must have a value or a reason and have none. */
  readonly empty: readonly LineView[]
  readonly atFault: readonly LineView[]
  /** Lines with questions of the checks nobody has answered. */
  readonly asked: readonly LineView[]
  /** Empty lines whose value of the period before can stand; and those known from elsewhere. */
  readonly carriable: readonly LineView[]
  readonly knowable: readonly LineView[]
}

/** A report being filled in: what the server has with what is typed over it, saved as one pauses. */
export function useEntry(report: Report): Entering {
  const { language } = useLanguage()
  const client = useQueryClient()
  const { id, lines } = report
  const byKey = useMemo(() => new Map(lines.map((line) => [lineKey(line), line])), [lines])
  const send = useCallback(
    async (cells: Entries) => {
      const taken = Object.entries(cells).filter(([key, entry]) => {
        const line = byKey.get(key)
        return line === undefined || sendable(entry, line)
      })
      const body = bodyOf(taken, byKey)
      if (body.entries.length + body.answers.length > 0) {
        await call(reporting.saveDraft, { params: { id }, body })
        // What was typed is let go once the answer holds it: nothing flickers back.
        await client.invalidateQueries({ queryKey: keyOf(reporting.getReport, { params: { id } }) })
      }
      return taken.map(([key]) => key)
    },
    [id, byKey, client],
  )
  const unsaved = useUnsaved<Entry>(`report.${id}`, send)
  const { cells, type } = unsaved
  const views = useMemo(
    () => lines.map((line) => viewOf(line, cells[lineKey(line)], language)),
    [lines, cells, language],
  )
  const changeMany = useCallback(
    (changes: Entries) =>
      type(Object.fromEntries(Object.entries(changes).map(([key, to]) => [key, merged(cells[key], to)]))),
    [type, cells],
  )
  const without = views.filter(({ fillable, filled }) => fillable && !filled)
  const blank = without.filter(({ read }) => read.kind === 'empty')
  return {
    report,
    cells,
    views,
    unsaved,
    change: (key, to) => changeMany({ [key]: to }),
    changeMany,
    remember: (keys) =>
      Object.fromEntries(
        views
          .filter(({ key }) => keys.includes(key))
          .map(({ key, text, absent, origin }) => [key, { text, absent, ...(origin ? { origin } : {}) }]),
      ),
    empty: without.filter(({ line }) => line.required),
    atFault: views.filter((view) => view.fillable && isAtFault(view)),
    asked: views.filter(({ fillable, unanswered }) => fillable && unanswered > 0),
    carriable: blank.filter(({ line }) => line.previous !== null && line.known === null),
    knowable: blank.filter(({ line }) => line.known !== null),
  }
}

/** The entry that puts this value into the line. */
export const entryOf = (value: number, line: ReportLine, origin: DraftOrigin, language: 'vi' | 'en'): Entry => ({
  text: cellWords(value, line, language),
  origin,
  absent: null,
})

const merged = (before: Entry | undefined, { answers, ...to }: Entry): Entry => ({
  ...before,
  ...to,
  ...(answers || before?.answers ? { answers: { ...before?.answers, ...answers } } : {}),
})

/** What can't be read waits on the device until it is mended. */
function sendable({ text, absent }: Entry, line: ReportLine): boolean {
  if (text === undefined) return true
  const { kind } = readLine(text, line)
  return kind === 'value' || kind === 'empty' || (kind === 'none' && absent !== undefined && absent !== null)
}

/** A confirmed value is the very one confirmed, not what its words round it to. */
function sentValue({ text, origin }: Entry, line: ReportLine): number | null {
  if (text === undefined) return line.draft ? line.draft.value : line.value
  if (origin === 'carried' && line.previous) return line.previous.value
  if (origin === 'known' && line.known) return line.known.value
  const read = readLine(text, line)
  return read.kind === 'value' ? read.value : null
}

function bodyOf(taken: readonly (readonly [string, Entry])[], byKey: ReadonlyMap<string, ReportLine>) {
  const known = taken.flatMap(([key, entry]) => {
    const line = byKey.get(key)
    return line === undefined ? [] : [{ entry, line, of: { indicatorId: line.indicatorId, part: line.part } }]
  })
  return {
    entries: known
      .filter(({ entry }) => entry.text !== undefined || entry.note !== undefined || entry.absent !== undefined)
      .map(({ entry, line, of }) => {
        const value = sentValue(entry, line)
        const origin = entry.origin ?? (entry.text === undefined ? line.draft?.origin : 'typed')
        return {
          ...of,
          value: entry.absent ? null : value,
          ...(entry.absent === undefined ? {} : { absent: entry.absent }),
          ...(entry.note === undefined ? {} : { note: entry.note || null }),
          ...(origin === undefined ? {} : { origin }),
        }
      }),
    answers: known.flatMap(({ entry, of }) =>
      Object.entries(entry.answers ?? {}).map(([code, answer]) => ({ ...of, code, answer })),
    ),
  }
}
