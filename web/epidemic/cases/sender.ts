import { cases } from '#epidemic/contract'
import { ApiProblem, call } from '../../api.ts'
import { dropKept, findKept, type Kept, keep, listKept } from '../../offline/kept.ts'
import { deviceKey } from './device.ts'
import { type CaseContent, formOf, sendingOf, titleOf } from './values.ts'

/** A form that went out. */
export interface SentForm {
  readonly id: string
  readonly personId: string
  readonly title: string
  readonly taken: readonly string[]
}

/** What stopped the sending before the end: no connection, or nobody signed in. */
export type Stopped = 'offline' | 'signed-out' | null

const ears = new Set<(sent: SentForm) => void>()

/** Hears of each form that goes out, whoever set it going. */
export function onSent(hear: (sent: SentForm) => void): () => void {
  ears.add(hear)
  return () => void ears.delete(hear)
}

const LOCK = 'lienthong.case-forms'

/** Sends what waits, the oldest first, one tab at a time. A refusal stays with its form; a lost connection ends the round. */
export async function sendWaiting(account: string): Promise<{ sent: SentForm[]; stopped: Stopped }> {
  if (navigator.locks === undefined) return sendAll(account)
  return navigator.locks.request(LOCK, () => sendAll(account))
}

async function sendAll(account: string): Promise<{ sent: SentForm[]; stopped: Stopped }> {
  const key = await deviceKey(account)
  const sent: SentForm[] = []
  for (const form of await listKept<CaseContent>(account, key)) {
    if (form.state !== 'waiting') continue
    try {
      sent.push(await sendOne(form, key))
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429)
        return { sent, stopped: 'offline' }
      if (error.status === 401) return { sent, stopped: 'signed-out' }
      const { code, title, fields = [] } = error.problem
      const state = code === 'edited-meanwhile' ? 'clash' : 'refused'
      const problem = { code, title, fields: fields.map(({ field, message }) => ({ field, message })) }
      await keep({ ...form, state, content: { ...form.content, problem } }, key)
    }
  }
  return { sent, stopped: null }
}

async function sendOne(form: Kept<CaseContent>, key: CryptoKey | null): Promise<SentForm> {
  const { id, account, content } = form
  const answer = await call(cases.saveInvestigation, { body: sendingOf(id, account, content) })
  const now = await findKept<CaseContent>(id, key)
  if (now === null || now.changedAt === form.changedAt) await dropKept(id)
  else {
    // Written on while it was under way: what is there now began from what was just taken.
    const { personId, code, version } = answer
    await keep({ ...now, content: { ...now.content, personId, code, version, base: formOf(content.values) } }, key)
  }
  const sent = { id, personId: answer.personId, title: titleOf({ ...content, code: answer.code }), taken: answer.taken }
  for (const hear of ears) hear(sent)
  return sent
}
