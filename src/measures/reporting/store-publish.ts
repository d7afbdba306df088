import type { Day } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { findPeriod } from '../period.ts'
import type { Sources } from '../series/source.ts'
import type { Publication } from './publication.ts'
import type { Report } from './report.ts'
import { findForm } from './store-forms.ts'
import * as store from './store-publications.ts'
import { loadWhole, partsOf, type Whole } from './store-whole.ts'

export async function wholeOf(
  tx: Tx,
  sources: Sources,
  asked: { readonly form: string; readonly period: string },
  today: Day,
): Promise<Whole | Refused<'not-found'>> {
  const form = await findForm(tx, asked.form)
  const period = findPeriod(asked.period)
  if (!form || !period || period.kind !== form.period) return refuse('not-found')
  return loadWhole(tx, sources, { form, period, today })
}

const MOST_NAMES = 5

/** The subjects of reports in words, not too many. */
export function namesOf(reports: readonly Report[], nameOf: (id: string) => Text, language: 'vi' | 'en'): string {
  const names = reports.slice(0, MOST_NAMES).map(({ subjectId }) => nameOf(subjectId)[language])
  return names.join(', ') + (reports.length > MOST_NAMES ? ` (+${reports.length - MOST_NAMES})` : '')
}

/**
 * Freezes the values of the larger units with what they are made of. Without a reason it is refused, by name, while a
 * correction of a smaller unit is under way or a report is not published.
 */
export async function publishWhole(
  tx: Tx,
  acting: Acting,
  whole: Whole,
  { reason, nameOf }: { readonly reason: string | undefined; readonly nameOf: (id: string) => Text },
): Promise<
  | { readonly published: number; readonly unchanged: number }
  | Refused<'corrections-open' | 'reports-missing' | 'nothing-published'>
> {
  const { caller, at } = acting
  const { form, period } = whole
  const say = (reports: readonly Report[]): string => namesOf(reports, nameOf, caller.language)
  if (reason === undefined) {
    if (whole.correcting.length > 0) return refuse('corrections-open', { names: say(whole.correcting) })
    if (whole.waiting.length > 0)
      return refuse('reports-missing', { n: whole.waiting.length, names: say(whole.waiting) })
  }
  const standing = await store.listPublications(tx, { formId: form.id, periodId: period.id, lock: true })
  const made: Publication[] = []
  const replaced: Publication[] = []
  let unchanged = 0
  for (const subjectId of whole.subjects)
    for (const indicator of whole.indicators) {
      const figure = whole.figures.at(indicator.id, subjectId, period.id)
      if (figure.value === null) continue
      const before = standing.find((one) => one.indicatorId === indicator.id && one.subjectId === subjectId)
      if (before?.state === 'published' && before.value === figure.value && before.partsFrom === figure.from) {
        unchanged++
        continue
      }
      if (before) replaced.push({ ...before, state: 'superseded' })
      made.push({
        id: newId(),
        formId: form.id,
        periodId: period.id,
        periodFrom: period.from,
        periodTo: period.to,
        indicatorId: indicator.id,
        subjectId,
        sector: indicator.sector,
        value: figure.value,
        made: figure.made,
        partsFrom: figure.from,
        partsOf: figure.of,
        partIds: await partsOf(tx, whole, indicator.id, subjectId),
        state: 'published',
        nextValue: null,
        reopenedAt: null,
        reopenedBy: [],
        replaces: before?.id ?? null,
        reason: reason ?? null,
        publishedBy: caller.accountId,
        publishedName: caller.name,
        publishedAt: at,
      })
    }
  if (made.length === 0 && unchanged === 0) return refuse('nothing-published')
  await store.updatePublications(tx, replaced)
  await store.insertPublications(tx, made)
  await remember(
    tx,
    acting,
    made.map((one) => publicationFact('publication-made', one, null, reason)),
  )
  return { published: made.length, unchanged }
}

export const publicationFact = (kind: string, now: Publication, before: number | null, reason?: string) => ({
  kind: `measures.${kind}`,
  subject: { type: 'measures.publication', id: now.id },
  where: { unit: now.subjectId, sector: now.sector },
  reason,
  ...(before === null ? {} : { before: { value: before } }),
  after: { value: now.value, indicator: now.indicatorId, period: now.periodId },
})
