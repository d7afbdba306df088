import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { addDays } from '#kernel/day'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { agencyOf } from '#people'
import type { BodyOf } from '#platform/http/endpoint'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { addWorkingDays, loadCalendar } from '#work'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { reporting } from './contract.ts'
import { type CountWorkingDays, deadlineWords } from './deadline.ts'
import { changeLines, type Form, isAsked } from './form.ts'
import { formIdOf } from './form-id.ts'
import { examplesOf, formRow, formView, lineView } from './form-view.ts'
import { lookAround } from './store-around.ts'
import { findForm, lastOpened, listForms, lockForm, saveForm } from './store-forms.ts'
import { latestOf } from './store-latest.ts'
import { openReports } from './store-open.ts'

type FormHandlers = Pick<
  Handlers<typeof reporting>,
  'listForms' | 'getForm' | 'suggestLines' | 'tryDeadline' | 'addForm' | 'changeForm' | 'endForm'
>

/** Forms: what is asked for, of whom, by when. */
export const formHandlers: FormHandlers = {
  async listForms({ query, caller, today }, tx) {
    const day = query.day ?? today
    const { nameOf } = await lookAround(tx, { caller, today }, [])
    const latest = await latestOf(tx)
    const forms = (await listForms(tx)).filter(
      (form) =>
        (query.ended || contains(form, day) || form.from > day) &&
        (query.period === undefined || form.period === query.period) &&
        (query.level === undefined || form.level === query.level),
    )
    return {
      items: forms.map((form) => formRow(form, { day, caller, nameOf, latest: latest.get(form.id) ?? null })),
      mayDefine: caller.may('measures.define'),
    }
  },

  async getForm({ params, caller, today }, tx) {
    const form = await findForm(tx, params.id)
    return form ? viewForm(tx, { caller, today }, form) : refuse('not-found')
  },

  async suggestLines({ query, caller, today }, tx) {
    const { nameOf } = await lookAround(tx, { caller, today }, [])
    const { level, period, sector, agency, day = today } = query
    const forms = await listForms(tx)
    const found = (await listIndicatorsOn(tx, day)).filter(
      (one) =>
        one.origin === 'reported' &&
        one.level === level &&
        one.period === period &&
        (sector === undefined || one.sector === sector) &&
        (agency === undefined || one.ownerAgencyId === agency),
    )
    const of = { level, id: '' }
    return {
      items: found.map((one) =>
        lineView({ indicatorId: one.id, from: day, to: null, required: true, position: 0 }, one, of, forms, nameOf),
      ),
    }
  },

  async tryDeadline({ query, today }, tx) {
    const { period, ...rule } = query
    return { words: deadlineWords(rule), items: examplesOf(period, rule, today, await workingDays(tx)) }
  },

  async addForm(call, tx) {
    const { body, caller, today } = call
    const faults = await checkForm(tx, body, caller)
    if (isRefused(faults)) return faults
    const id = formIdOf(body.name.vi)
    if (await findForm(tx, id)) return refuse('form-taken', { name: body.name.vi })
    const form: Form = {
      ...headGiven(body),
      id,
      sector: faults.sector,
      from: body.from,
      to: null,
      version: 1,
      lines: changeLines([], body.lines, body.from),
      deadlines: [{ from: body.from, rule: ruleOf(body.deadline), act: body.deadlineAct }],
    }
    await saveForm(tx, form, call)
    await openReports(tx, call, await workingDays(tx), [form])
    await remember(tx, call, [factOf('form-written', form)])
    return viewForm(tx, { caller, today }, form)
  },

  async changeForm(call, tx) {
    const { params, body, caller, today } = call
    const held = await holdForm(tx, params.id, body.version, caller)
    if (isRefused(held)) return held
    const faults = await checkForm(tx, body, caller)
    if (isRefused(faults)) return faults
    const last = await lastOpened(tx, held.id)
    if (last !== null && (held.period !== body.period || held.level !== body.level)) return refuse('form-shape')
    if (last !== null && body.from <= last) return refuse('from-too-early', { day: addDays(last, 1) })
    const rule = ruleOf(body.deadline)
    const form: Form = {
      ...held,
      ...headGiven(body),
      sector: faults.sector,
      from: last === null ? body.from : held.from,
      version: held.version + 1,
      lines: changeLines(last === null ? [] : held.lines, body.lines, body.from),
      deadlines: [
        ...(last === null ? [] : held.deadlines.filter(({ from }) => from < body.from)),
        { from: body.from, rule, act: body.deadlineAct },
      ].filter((one, i, all) => i === 0 || JSON.stringify(all[i - 1]?.rule) !== JSON.stringify(one.rule)),
    }
    await saveForm(tx, form, call)
    await openReports(tx, call, await workingDays(tx), [form])
    await remember(tx, call, [factOf('form-written', form, held)])
    return viewForm(tx, { caller, today }, form)
  },

  async endForm(call, tx) {
    const { params, body, caller, today } = call
    const held = await holdForm(tx, params.id, body.version, caller)
    if (isRefused(held)) return held
    const last = await lastOpened(tx, held.id)
    if (body.day <= held.from || (last !== null && body.day <= last))
      return refuse('from-too-early', { day: addDays(last ?? held.from, 1) })
    const form: Form = { ...held, to: body.day, version: held.version + 1 }
    await saveForm(tx, form, call)
    await remember(tx, call, [factOf('form-ended', form, held)])
    return viewForm(tx, { caller, today }, form)
  },
}

type Body = BodyOf<typeof reporting.addForm>

const ruleOf = ({ kind, count, months }: Body['deadline']) => ({ kind, count, months })

const headGiven = ({ name, note, act, period, level, agencyIds, ownerAgencyId }: Body) => ({
  name: { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() },
  note,
  act,
  period,
  level,
  agencyIds,
  ownerAgencyId,
})

/** Whether a form can be as it is given; the sector is that of the department that keeps it. */
async function checkForm(
  tx: Tx,
  body: Body,
  caller: Caller,
): Promise<
  | { readonly sector: string }
  | Refused<'forbidden' | 'line-unknown' | 'line-twice' | 'line-not-reported' | 'agency-needed' | 'agency-unknown'>
> {
  const owner = await agencyOf(tx, body.ownerAgencyId)
  if (!owner) return refuse('agency-unknown', { id: body.ownerAgencyId })
  if (!caller.may('measures.define')) return refuse('forbidden')
  for (const id of body.agencyIds) if (!(await agencyOf(tx, id))) return refuse('agency-unknown', { id })
  if (body.level === 'province' && body.agencyIds.length !== 1) return refuse('agency-needed')
  const known = new Map((await listIndicatorsOn(tx, body.from)).map((one) => [one.id, one]))
  const seen = new Set<string>()
  for (const { indicatorId: id } of body.lines) {
    const indicator = known.get(id)
    if (!indicator) return refuse('line-unknown', { id })
    if (indicator.origin !== 'reported') return refuse('line-not-reported', { id })
    if (seen.has(id)) return refuse('line-twice', { id })
    seen.add(id)
  }
  return { sector: owner.sector }
}

async function holdForm(tx: Tx, id: string, version: number, caller: Caller) {
  if ((await lockForm(tx, id)) === undefined) return refuse('not-found')
  const form = await findForm(tx, id)
  if (!form) return refuse('not-found')
  if (!caller.may('measures.define')) return refuse('forbidden')
  if (form.version !== version)
    return refuse('changed-meanwhile', {
      who: '…',
      what: { vi: 'sửa biểu mẫu', en: 'changed the form' }[caller.language],
      at: '',
    })
  return form
}

const factOf = (kind: string, form: Form, before?: Form) => ({
  kind: `measures.${kind}`,
  subject: { type: 'measures.form', id: form.id },
  where: { unit: null, sector: form.sector },
  authority: form.act ?? undefined,
  before: before && { version: before.version, lines: before.lines.length },
  after: { version: form.version, lines: form.lines.length, to: form.to },
})

async function workingDays(tx: Tx): Promise<CountWorkingDays> {
  const calendar = await loadCalendar(tx)
  return (after, count) => addWorkingDays(calendar, after, count)
}

async function viewForm(tx: Tx, { caller, today }: { caller: Caller; today: Day }, form: Form) {
  const { nameOf } = await lookAround(tx, { caller, today }, [])
  const latest = (await latestOf(tx)).get(form.id) ?? null
  const day = isAsked(form, { to: today }) ? today : form.from
  return formView(form, {
    day,
    caller,
    nameOf,
    latest,
    definitions: new Map((await listIndicatorsOn(tx, day)).map((one) => [one.id, one])),
    forms: await listForms(tx),
    count: await workingDays(tx),
  })
}
