import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas, subtreeOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { allDefinitions } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import type { Sources } from '../series/source.ts'
import type { reporting } from './contract.ts'
import type { PublicationRow } from './contract-rates.ts'
import { periodOf, periodView } from './head.ts'
import type { Publication } from './publication.ts'
import type { Report } from './report.ts'
import { type Known, lookAround } from './store-around.ts'
import { listReports } from './store-list.ts'
import { findByIds } from './store-observations.ts'
import * as store from './store-publications.ts'
import { namesOf, publicationFact, publishWhole, wholeOf } from './store-publish.ts'
import { partsOf, type Whole } from './store-whole.ts'

type PublicationHandlers = Pick<
  Handlers<typeof reporting>,
  'listPublications' | 'previewPublication' | 'publishPeriod' | 'confirmPublications'
>

const PAGE = 200

/** What the province publishes of larger units, and confirms anew when a part was corrected. */
export const publicationHandlers = (sources: Sources): PublicationHandlers => ({
  async listPublications({ query, caller, today }, tx) {
    const { form, period, subject, state, limit = PAGE } = query
    const all = await store.listPublications(tx, { formId: form, periodId: period, subjectId: subject, state })
    const around = await lookAround(tx, { caller, today }, [])
    return {
      items: await rowsOf(tx, all.slice(0, limit), around),
      total: all.length,
      reopened: all.filter((one) => one.state === 'reopened').length,
    }
  },

  async previewPublication({ query, caller, today }, tx) {
    const whole = await wholeOf(tx, sources, query, today)
    if (isRefused(whole)) return whole
    const { nameOf } = await lookAround(tx, { caller, today }, [])
    const standing = await store.listPublications(tx, { formId: query.form, periodId: query.period })
    const named = (report: Report) => ({ id: report.id, name: nameOf(report.subjectId), state: report.state as string })
    return {
      form: { id: whole.form.id, name: whole.form.name },
      period: periodView(whole.period),
      reports: whole.reports.length,
      published: whole.reports.length - whole.waiting.length,
      waiting: whole.waiting.map(named),
      correcting: whole.correcting.map(named),
      values: whole.subjects.flatMap((subjectId) =>
        whole.indicators.map((indicator) => {
          const figure = whole.figures.at(indicator.id, subjectId, whole.period.id)
          const before = standing.find((one) => one.indicatorId === indicator.id && one.subjectId === subjectId)
          return {
            indicator: { id: indicator.id, name: indicator.name },
            measureUnit: indicator.measureUnit as string,
            subject: { id: subjectId, name: nameOf(subjectId) },
            value: figure.value,
            before: before?.value ?? null,
            from: figure.from,
            of: figure.of,
          }
        }),
      ),
    }
  },

  async publishPeriod(call, tx) {
    const { body, caller, today } = call
    const whole = await wholeOf(tx, sources, body, today)
    if (isRefused(whole)) return whole
    if (!whole.subjects.every((unit) => caller.may('measures.publish', { unit, sector: whole.form.sector })))
      return refuse('forbidden')
    const { nameOf } = await lookAround(tx, call, [])
    return publishWhole(tx, call, whole, { reason: body.reason, nameOf })
  },

  async confirmPublications(call, tx) {
    const { body, caller, at, today } = call
    const asked = new Map(body.items.map(({ id, next }) => [id, next]))
    const found = await store.listPublications(tx, { ids: [...asked.keys()], lock: true })
    if (found.length < asked.size) return refuse(found.length === 0 ? 'not-found' : 'not-reopened')
    const { nameOf } = await lookAround(tx, { caller, today }, [])
    const confirmed: Publication[] = []
    const wholes = new Map<string, Whole | Refused>()
    for (const one of found) {
      if (!caller.may('measures.publish', { unit: one.subjectId, sector: one.sector })) return refuse('forbidden')
      if (one.state !== 'reopened' || one.nextValue === null) return refuse('not-reopened')
      if (one.nextValue !== asked.get(one.id))
        return refuse('changed-meanwhile', {
          who: nameOf(one.subjectId)[caller.language],
          what: CORRECTED[caller.language],
          at: String(one.nextValue),
        })
      const open = await openBelow(tx, one, today)
      if (body.reason === undefined && open.length > 0)
        return refuse('corrections-open', { names: namesOf(open, nameOf, caller.language) })
      const key = `${one.formId} ${one.periodId}`
      const whole = wholes.get(key) ?? (await wholeOf(tx, sources, { form: one.formId, period: one.periodId }, today))
      wholes.set(key, whole)
      if (isRefused(whole)) return refuse('not-found')
      const figure = whole.figures.at(one.indicatorId, one.subjectId, one.periodId)
      confirmed.push({
        ...one,
        id: newId(),
        value: one.nextValue,
        partsFrom: figure.from,
        partsOf: figure.of,
        partIds: await partsOf(tx, whole, one.indicatorId, one.subjectId),
        state: 'published',
        nextValue: null,
        reopenedAt: null,
        reopenedBy: [],
        replaces: one.id,
        reason: body.reason ?? null,
        publishedBy: caller.accountId,
        publishedName: caller.name,
        publishedAt: at,
      })
    }
    await store.updatePublications(
      tx,
      found.map((one) => ({ ...one, state: 'superseded' as const })),
    )
    await store.insertPublications(tx, confirmed)
    await remember(
      tx,
      call,
      confirmed.map((one, i) => publicationFact('publication-confirmed', one, found[i]?.value ?? null, body.reason)),
    )
    return { confirmed: confirmed.length }
  },
})

const CORRECTED = { vi: 'được đính chính tiếp, số mới là', en: 'was corrected again; the value now is' }

/** Reports below the unit, of the same form and period, with a correction under way. */
async function openBelow(tx: Tx, of: Publication, today: Report['dueDay']): Promise<Report[]> {
  const unitIds = subtreeOn(await loadAtlas(tx), of.subjectId, of.periodTo)
  return listReports(tx, { formIds: [of.formId], periodId: of.periodId, unitIds, correcting: true, today }, {})
}

async function rowsOf(tx: Tx, all: readonly Publication[], { nameOf, forms }: Known): Promise<PublicationRow[]> {
  const definitions = new Map<string, Indicator>()
  for (const one of await allDefinitions(tx)) definitions.set(one.id, one)
  const named = (id: string) => ({ id, name: definitions.get(id)?.name ?? { vi: id, en: id } })
  const corrected = await findByIds(tx, [...new Set(all.flatMap(({ reopenedBy }) => reopenedBy))], false)
  const before = await findByIds(
    tx,
    [...corrected.values()].flatMap(({ replaces }) => replaces ?? []),
    false,
  )
  return all.map((one) => ({
    id: one.id,
    form: { id: one.formId, name: forms.get(one.formId)?.name ?? { vi: one.formId, en: one.formId } },
    period: periodView(periodOf(one.periodId)),
    indicator: named(one.indicatorId),
    measureUnit: definitions.get(one.indicatorId)?.measureUnit ?? '',
    subject: { id: one.subjectId, name: nameOf(one.subjectId) },
    value: one.value,
    made: one.made,
    from: one.partsFrom,
    of: one.partsOf,
    state: one.state,
    next: one.nextValue,
    because: one.reopenedBy.flatMap((id) => {
      const value = corrected.get(id)
      if (!value) return []
      const old = value.replaces ? before.get(value.replaces) : undefined
      return [
        {
          reportId: value.reportId,
          indicator: named(value.indicatorId),
          subject: { id: value.subjectId, name: nameOf(value.subjectId) },
          before: old?.value ?? null,
          after: value.value,
        },
      ]
    }),
    reason: one.reason,
    published: { by: one.publishedName === '' ? null : one.publishedName, at: one.publishedAt },
  }))
}
