import { createHash } from 'node:crypto'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { agencyOf } from '#people'
import type { Call, Handlers } from '#platform/http/serve'
import { createTries } from '#platform/http/tries'
import type { Tx } from '#platform/sql/transaction'
import type { exchange } from './contract.ts'
import type { SentValue, Sent as SentView } from './contract-values.ts'
import { refusalOf } from './http-read.ts'
import { judge } from './judge.ts'
import type { IntakeKey } from './keys.ts'
import { cellOfJson, readSent, type SentCell } from './sent.ts'
import { fillingsOf } from './store-form-reports.ts'
import { findKey, noteUse } from './store-keys.ts'
import { namesOf } from './store-names.ts'
import { type Sent, sentBefore, takeRows, takeSent, type Way } from './store-send.ts'
import { openSheet, readMarked } from './store-sheet.ts'
import { intakeView } from './view.ts'

type Part = Pick<Handlers<typeof exchange>, 'sendValues' | 'sendValuesFile'>

/** A system that sends one value at a time is told to send them together. */
const SENDINGS = { tries: 120, perSeconds: 60 }

interface Sending extends Call {
  readonly query: { readonly key?: string; readonly dry?: boolean; readonly good?: boolean; readonly submit?: boolean }
}

/** What other systems send: JSON, CSV, or a spreadsheet made here. `secret` signs the marks of templates. */
export function valueHandlers(secret: () => string): Part {
  const counts = createTries(SENDINGS)
  const begin = async (call: Sending, tx: Tx, sha256: string, fileName: string | null) => {
    const keyId = call.caller.settings['app.intake_key'] ?? null
    const wait = counts.wrong(keyId ?? call.caller.accountId ?? '', Date.parse(call.at))
    if (wait !== null) return refuse('too-many', { seconds: wait })
    const agency = await agencyOf(tx, call.caller.agencyId ?? '')
    if (!agency) return refuse('forbidden')
    const key: IntakeKey | undefined = keyId === null ? undefined : await findKey(tx, keyId)
    if (key) await noteUse(tx, key.id, call.at)
    const { key: requestKey = null, dry = false, good = false, submit = false } = call.query
    return {
      source: 'api',
      agency,
      fileName,
      sha256,
      requestKey,
      keyId,
      forms: key?.forms ?? [],
      dry,
      good,
      submit,
    } satisfies Way
  }
  return {
    async sendValues(call, tx) {
      const { body } = call
      const way = await begin(call, tx, createHash('sha256').update(JSON.stringify(body)).digest('hex'), null)
      if (isRefused(way)) return way
      const before = await sentBefore(tx, way)
      if (before) return answerOf(tx, call, before)
      const cells = body.values.map((value, at) => cellOfValue(value, at + 1, body))
      return answerOf(tx, call, await takeSent(tx, call, cells, way))
    },
    async sendValuesFile(call, tx) {
      const way = await begin(call, tx, call.upload.sha256, call.upload.name)
      if (isRefused(way)) return way
      const before = await sentBefore(tx, way)
      if (before) return answerOf(tx, call, before)
      const sent = await takeFile(tx, call, call.upload.path, way, {
        secret: secret(),
        period: call.query.period ?? '',
      })
      return isRefused(sent) ? sent : answerOf(tx, call, sent)
    },
  }
}

export type FileRefusal = Refused<'bad-file' | 'wrong-template' | 'nothing-in-it' | 'headers'>

/** A file of another system: a template of ours, or a table with a row of headings. */
export async function takeFile(
  tx: Tx,
  call: Pick<Call, 'caller' | 'at' | 'today' | 'requestId'>,
  path: string,
  way: Way,
  { secret, period }: { readonly secret: string; readonly period: string },
): Promise<Sent | FileRefusal> {
  const opened = await openSheet(path, secret)
  if ('fault' in opened) return refusalOf(opened, call) as FileRefusal
  const { anchor, mark } = opened
  if (anchor && mark) {
    const all = await fillingsOf(tx, call.caller, mark.reports)
    const fillings = all.filter(({ form }) => way.forms.length === 0 || way.forms.includes(form.id))
    const reports = fillings.map(({ filled }) => filled)
    const { told } = readMarked({ ...opened, anchor, mark }, reports)
    return told.length === 0 ? refuse('nothing-in-it') : takeRows(tx, call, judge(told, reports), fillings, way)
  }
  const [grid] = opened.grids.filter(({ hidden }) => !hidden)
  const cells = grid ? readSent(grid) : []
  if (!Array.isArray(cells)) return refuse('headers', { found: (cells as { found: string[] }).found.join(', ') })
  if (cells.length === 0) return refuse('nothing-in-it')
  return takeSent(
    tx,
    call,
    cells.map((one) => ({ ...one, period: one.period || period })),
    way,
  )
}

const cellOfValue = (
  { indicator, part = '', subject, period, value, note }: SentValue,
  n: number,
  body: { readonly period?: string; readonly subject?: string },
): SentCell => ({
  where: String(n),
  indicator,
  part,
  subject: subject ?? body.subject ?? '',
  period: period ?? body.period ?? '',
  cell: cellOfJson(value),
  note: note ?? null,
})

async function answerOf(
  tx: Tx,
  { caller }: Pick<Call, 'caller'>,
  sent: Sent | Refused<'key-reused'>,
): Promise<SentView | Refused<'key-reused'>> {
  if (isRefused(sent)) return sent
  const view = intakeView(sent, await namesOf(tx, caller.language))
  return { ...view, again: sent.again, reports: sent.reports.map((one) => ({ ...one })) }
}
