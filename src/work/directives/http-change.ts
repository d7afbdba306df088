import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type FileStore, kindOfFile } from '#platform/files/store'
import type { BodyOf } from '#platform/http/endpoint'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { work } from '../contract.ts'
import { openTasksOfLeads } from '../tasks/store-due.ts'
import type { Task } from '../tasks/task.ts'
import { agencyView, isClosed, placeView } from '../tasks/view.ts'
import type { Content } from './directive.ts'
import type { DirectiveSources } from './doors.ts'
import { aroundOf } from './http-directive.ts'
import { amendDirective, change, extendDirective, hold, recallDirective } from './store-change.ts'
import { type FanOut, planFanOut } from './store-fan-out.ts'
import type { DirectiveFile } from './store-file.ts'
import { insertDirectiveFile } from './store-file.ts'
import { writeDirective } from './store-issue.ts'
import { proposeNumber } from './store-number.ts'
import { carriedOf } from './store-replace.ts'
import { tasksOfDirective } from './store-rollup.ts'
import { urgeDirective } from './store-urge.ts'

type Work = typeof work
type Own =
  | 'issueDirective'
  | 'previewDirective'
  | 'recallDirective'
  | 'extendDirective'
  | 'amendDirective'
  | 'urgeDirective'
  | 'attachDirectiveFile'

/** What would become of the open tasks of the directive replaced; those the caller may see. */
async function replacing(tx: Tx, asked: { id: string; open: 'recall' | 'carry' } | undefined, plan: FanOut) {
  if (asked === undefined) return { carried: new Map<string, Task>(), recalls: 0 }
  const open = (await tasksOfDirective(tx, asked.id)).filter((task) => !isClosed(task))
  const carried = asked.open === 'carry' ? carriedOf(open, plan.rows) : new Map<string, Task>()
  return { carried, recalls: open.length - carried.size }
}

function contentOfBody(body: BodyOf<Work['amendDirective']>): Partial<Content> {
  const { title, text, result, basis, number, form, day, signer } = body
  const content = {
    title: title?.trim(),
    what: text?.trim(),
    result: result?.trim(),
    basis: basis === undefined ? undefined : basis.trim() === '' ? null : basis.trim(),
    number: number?.trim(),
    form,
    day,
    signer,
  }
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
}

export const changeHandlers = (files: FileStore, sources: DirectiveSources): Pick<Handlers<Work>, Own> => ({
  async issueDirective(call, tx) {
    const issued = await writeDirective(tx, call, call.body, sources)
    return isRefused(issued) ? issued : { id: issued.id, number: issued.number, tasks: issued.tasks.length }
  },

  async previewDirective(call, tx) {
    const around = await aroundOf(call, tx)
    const { body, caller, today } = call
    const plan = await planFanOut(tx, call, body, around, sources)
    if (isRefused(plan)) return plan
    const leads = plan.rows.map(({ agency }) => agency.id)
    const open = await openTasksOfLeads(tx, leads)
    const { carried, recalls } = await replacing(tx, body.replaces, plan)
    const series = { issuer: plan.issuer, year: Number(today.slice(0, 4)), sector: body.sector }
    return {
      due: plan.due,
      issuer: agencyView(plan.issuer.id, around),
      number: await proposeNumber(tx, { ...series, form: body.form ?? 'letter' }),
      rule: plan.rule?.words ?? null,
      rows: plan.rows.map(({ agency, person, why }) => {
        const task = carried.get(agency.id)
        return {
          agency: agencyView(agency.id, around),
          unit: placeView(agency.unit, around),
          assignee: person,
          why: why ? say(why, caller.language) : null,
          openTasks: open.get(agency.id) ?? 0,
          carries: task ? { id: task.id, code: task.code } : null,
        }
      }),
      recalls,
    }
  },

  async recallDirective(call, tx) {
    const recalled = await recallDirective(tx, call, call.params.id, call.body)
    return isRefused(recalled) ? recalled : { recalled }
  },

  extendDirective: (call, tx) => extendDirective(tx, call, call.params.id, call.body),

  amendDirective(call, tx) {
    const { words, moves } = call.body
    return amendDirective(tx, call, call.params.id, { content: contentOfBody(call.body), words, moves })
  },

  urgeDirective: (call, tx) => urgeDirective(tx, call, call.params.id, call.body),

  async attachDirectiveFile(call, tx) {
    const type = await kindOfFile(call.upload.path)
    if (type === null) return refuse('wrong-type')
    const held = await hold(tx, call, call.params.id, undefined)
    if (isRefused(held)) return held
    let kept: DirectiveFile | null = null
    const changed = await change(tx, call, held, { step: 'attach', words: call.upload.name }, async (now) => {
      // On disk before the row: a file nobody points at is harmless, a row without its file is not.
      await files.keep(call.upload)
      kept = await insertDirectiveFile(tx, now, call.upload, { type, at: call.at, by: held.by })
      return {}
    })
    if (isRefused(changed)) return changed as Refused<'not-your-step' | 'wrong-state'>
    if (kept === null) throw new Error('a file that was attached is nowhere')
    return kept as DirectiveFile
  },
})
