import { sql } from 'kysely'
import { dayOf } from '#kernel/day'
import type { Subject, Where } from '#kernel/fact'
import type { Text } from '#kernel/text'
import type { Acting } from '#ledger'
import { answeringFor } from '#people'
import { newId } from '#platform/id'
import { post } from '#platform/jobs/outbox'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { CaseLine } from '../engine/case-line.ts'
import type { Workflow } from '../engine/workflow.ts'
import type { Hand } from '../tasks/task.ts'
import { agenciesToAsk, type Happening, recipientsOf, type Telling, topicOf } from './notice.ts'
import { stepSaid } from './text.ts'

/** A step that was taken. */
export interface Told {
  readonly step: string
  /** Whose hand it was; null throughout for the clock and for a citizen. */
  readonly by: Hand
  readonly words?: string | null | undefined
  /** The workflow the case was opened under: its `tells` say who is told. */
  readonly workflow: Workflow
  /** What happened, where the step's own words would not say it. */
  readonly said?: Text | undefined
}

/**
 * Tells of a step that was taken, in the transaction that keeps it: a rolled-back move tells nobody. `line` is the case
 * as it is after the step. A notice for each person the step `tells`, save whoever took it; mails and webhooks follow
 * after commit. Tells nobody where the step names nobody; other systems hear of it all the same.
 */
export const announceStep = (tx: Tx, acting: Acting, line: CaseLine, told: Told): Promise<void> =>
  announceSteps(tx, acting, [{ line, told }])

/** The same for many cases at once (a directive fanned out), with one question for all agencies. */
export async function announceSteps(
  tx: Tx,
  acting: Acting,
  steps: readonly { readonly line: CaseLine; readonly told: Told }[],
): Promise<void> {
  const rolesOf = ({ step, workflow }: Told) => workflow.steps[step]?.tells ?? []
  const agencies = new Set(steps.flatMap(({ line, told }) => agenciesToAsk(line, rolesOf(told))))
  const answering = await answeringFor(tx, [...agencies], dayOf(acting.at))
  await tell(
    tx,
    acting,
    steps.map(({ line, told }) => ({
      happening: {
        home: homeOf(line.unit),
        id: newId(),
        at: acting.at,
        name: `${line.kind}.${told.step}`,
        subject: { type: `work.${line.kind}`, id: line.id },
        code: line.code,
        state: line.state,
        due: line.due,
        unit: line.unit,
        sector: line.sector,
        byAgency: told.by.agencyId,
      },
      telling: {
        about: topicOf(told.step, told.workflow.opening),
        title: line.title,
        said: stepSaid(told.workflow, told.step, told.said),
        // A citizen's own words stay with the case, where only its handlers read them.
        words: told.by.accountId === null ? null : (told.words ?? null),
        byName: told.by.name,
        link: null,
      },
      to: recipientsOf(line, rolesOf(told), answering, told.by.accountId),
    })),
  )
}

/** What another room tells. */
export interface Notification {
  /** Accounts, and agencies whose officers are meant; `heads`: of these agencies only the heads, where there are any. */
  readonly to: {
    readonly accounts?: readonly string[]
    readonly agencies?: readonly string[]
    readonly heads?: boolean
  }
  /** Room and what happened, `epidemic.check-climbed`. */
  readonly event: string
  readonly subject: Subject
  readonly where: Where
  /** What it is called; no name of a citizen. */
  readonly title: string
  /** What happened, in both languages. */
  readonly said: Text
  /** Address within the product; left out when the web knows it from the subject's type. */
  readonly link?: string
}

/** Tells people of something that is no case, in the caller's transaction; whoever does it is left out. */
export async function notify(tx: Tx, acting: Acting, notification: Notification): Promise<void> {
  const { to, event, subject, where, title, said, link } = notification
  const answering = await answeringFor(tx, to.agencies ?? [], dayOf(acting.at))
  const heads = to.heads ? answering.filter(({ head }) => head) : []
  const people = new Set([
    ...(to.accounts ?? []),
    ...(heads.length > 0 ? heads : answering).map(({ accountId }) => accountId),
  ])
  if (acting.caller.accountId !== null) people.delete(acting.caller.accountId)
  const happening: Happening = {
    home: where.unit === null ? 0 : homeOf(where.unit),
    id: newId(),
    at: acting.at,
    name: event,
    subject,
    code: null,
    state: null,
    due: null,
    unit: where.unit,
    sector: where.sector,
    byAgency: acting.caller.agencyId,
  }
  const byName = acting.caller.kind === 'person' ? acting.caller.name : null
  const telling: Telling = { about: 'other', title, said, words: null, byName, link: link ?? null }
  await tell(tx, acting, [{ happening, telling, to: [...people] }])
}

interface ToTell {
  readonly happening: Happening
  readonly telling: Telling
  readonly to: readonly string[]
}

const CHUNK = 500

async function tell(tx: Tx, { at }: Acting, steps: readonly ToTell[]): Promise<void> {
  if (steps.length === 0) return
  const events = steps.map(({ happening }) => eventRow(happening))
  for (let from = 0; from < events.length; from += CHUNK)
    await tx
      .insertInto('work.event')
      .values(events.slice(from, from + CHUNK))
      .execute()
  const notices = steps.flatMap((step) => step.to.map((accountId) => noticeRow(step, accountId)))
  for (let from = 0; from < notices.length; from += CHUNK)
    await tx
      .insertInto('work.notice')
      .values(notices.slice(from, from + CHUNK))
      .execute()
  await ring(tx, [...new Set(notices.map(({ account_id }) => account_id))])
  await post(tx, { topic: SPREAD, payload: {}, at })
}

/** Topic of the outbox under which mails and webhooks are made of what was told. */
export const SPREAD = 'work.spread'

const eventRow = ({ subject, due, unit, byAgency, ...same }: Happening) => ({
  ...same,
  subject_type: subject.type,
  subject_id: subject.id,
  due_day: due,
  unit_id: unit,
  by_agency: byAgency,
})

const noticeRow = ({ happening, telling }: ToTell, accountId: string) => ({
  home: homeOf(accountId),
  id: newId(),
  account_id: accountId,
  event_id: happening.id,
  at: happening.at,
  name: happening.name,
  about: telling.about,
  subject_type: happening.subject.type,
  subject_id: happening.subject.id,
  code: happening.code,
  title: telling.title,
  said_vi: telling.said.vi,
  said_en: telling.said.en,
  words: telling.words,
  by_name: telling.byName,
  due_day: happening.due,
  link: telling.link,
})

/** A notification of PostgreSQL holds 8,000 bytes; an account id with its comma is 39. */
const MOST_ACCOUNTS = 150

/** Rings the bell of everybody told, whatever places they may see: their page asks again. */
async function ring(tx: Tx, accounts: readonly string[]): Promise<void> {
  const payloads: string[] = []
  for (let from = 0; from < accounts.length; from += MOST_ACCOUNTS)
    payloads.push(
      JSON.stringify({
        room: 'work',
        kind: 'work.told',
        unit: null,
        sector: null,
        subject: null,
        accounts: accounts.slice(from, from + MOST_ACCOUNTS),
      }),
    )
  if (payloads.length > 0)
    await sql`select pg_notify('lienthong', payload) from unnest(${payloads}::text[]) payload`.execute(tx)
}
