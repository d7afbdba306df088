import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { refuse } from '#kernel/refusal'
import { officersOf } from '#people'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf, askingOf } from '../asking.ts'
import { addWorkingDays, namedDaysOff } from '../calendar/deadline.ts'
import type { work } from '../contract.ts'
import { cellsBy } from '../figures/store-figures.ts'
import { type Around, lookAround } from '../store-around.ts'
import { agencyView, placeView } from '../tasks/view.ts'
import { rolesInDirective } from './directive-rule.ts'
import type { DirectiveSources } from './doors.ts'
import { directiveMoves, findDirective } from './store-directive.ts'
import { directiveCursor, listDirectives } from './store-directive-list.ts'
import { filesOf } from './store-file.ts'
import { figureOf } from './store-issue.ts'
import { proposeNumber } from './store-number.ts'
import { reasonsOf } from './store-recipient.ts'
import { lastMoves, tasksOfDirective } from './store-rollup.ts'
import { ownRules } from './store-rules.ts'
import { lastUrged } from './store-urge.ts'
import { directiveMoveView, directiveRow, laggardsOf, rollUpRow } from './view.ts'

type Own = 'listDirectives' | 'getDirective' | 'listRecipientRules' | 'proposeNumber' | 'listRecipients' | 'getDeadline'

const PAGE = 30

export const aroundOf = (call: Pick<Call, 'today' | 'caller'>, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

/** Number and title of a directive a page links to; null when the caller may not see it. */
async function linked(tx: Tx, id: string | null) {
  const found = id === null ? null : await findDirective(tx, id)
  return found && { id: found.id, number: found.number, title: found.title }
}

export const directiveHandlers = (sources: DirectiveSources): Pick<Handlers<typeof work>, Own> => ({
  async listDirectives(call, tx) {
    const around = await aroundOf(call, tx)
    const limit = call.query.limit ?? PAGE
    const found = await listDirectives(tx, { ...call.query, limit: limit + 1 })
    const page = found.slice(0, limit)
    const cells = await cellsBy(tx, 'directive', { today: call.today, directiveIds: page.map(({ id }) => id) })
    const last = page.at(-1)
    return {
      items: page.map((directive) => directiveRow(directive, cells.get(directive.id), around)),
      next: found.length > limit && last ? directiveCursor(last) : null,
    }
  },

  async getDirective(call, tx) {
    const directive = await findDirective(tx, call.params.id)
    if (!directive) return refuse('not-found')
    const around = await aroundOf(call, tx)
    const { language } = call.caller
    const cells = await cellsBy(tx, 'directive', { today: call.today, directiveId: directive.id })
    const tasks = await tasksOfDirective(tx, directive.id)
    const beside = {
      last: await lastMoves(tx, directive.id),
      urged: await lastUrged(tx, tasks),
      reasons: await reasonsOf(tx, directive),
      language,
    }
    const roles = rolesInDirective(directive, askingOf(call.caller, { unit: directive.unit, sector: directive.sector }))
    const inForce = directive.state === 'issued'
    const now = directive.figure && (await figureOf(tx, directive.about, sources, call.today))
    return {
      ...directiveRow(directive, cells.get(directive.id), around),
      text: directive.what,
      result: directive.result,
      basis: directive.basis,
      signer: directive.signer,
      issuedBy: directive.issuedName,
      firstDue: directive.firstDue,
      coordinators: directive.coordinators.map((id) => agencyView(id, around)),
      evidence: tasks.some(({ evidence }) => evidence),
      rule: directive.rule?.words ?? null,
      replaces: await linked(tx, directive.replaces),
      replacedBy: await linked(tx, directive.replacedBy),
      figure: directive.figure && { atIssue: directive.figure, now },
      laggards: laggardsOf(tasks, around).map((task) => rollUpRow(task, around, beside)),
      tasks: tasks.map((task) => rollUpRow(task, around, beside)),
      files: await filesOf(tx, directive),
      history: (await directiveMoves(tx, directive)).map((move) => directiveMoveView(move, around)),
      moves: directive.moves,
      recallable: inForce && roles.has('issuer'),
      urgeable: inForce && (roles.has('issuer') || roles.has('superior')),
      closedOn: directive.closedOn,
    }
  },

  async listRecipientRules(call, tx) {
    const items = []
    for (const { id, words, settings } of [...ownRules, ...sources.rules]) {
      const asked = await settings(tx, call.today)
      items.push({ id, words, settings: asked.map((one) => ({ ...one, choices: [...one.choices] })) })
    }
    return { items }
  },

  async proposeNumber(call, tx) {
    const around = await aroundOf(call, tx)
    const { caller, query, today } = call
    const id = query.issuer ?? caller.agencyId ?? ''
    const issuer = around.agencies.get(id)
    if (!issuer || !agenciesOf(caller).has(id)) return refuse('not-your-agency', { agency: around.agencyName(id) })
    const series = { issuer, year: Number(today.slice(0, 4)), form: query.form, sector: query.sector ?? 'general' }
    const post = (await officersOf(tx, id, today)).find(({ accountId }) => accountId === caller.accountId)
    return { number: await proposeNumber(tx, series), signer: { name: caller.name, title: post?.title ?? '' } }
  },

  async listRecipients(call, tx) {
    const around = await aroundOf(call, tx)
    const { today, agencies } = around
    const { caller, query } = call
    const chosen = [...agencies.values()]
      .filter((agency) => contains(agency, today) && (query.unit === undefined || agency.unit === query.unit))
      // In any sector at all: the sector of the directive is asked again when it is issued.
      .filter(
        ({ unit, sector }) =>
          caller.may('work.direct', { unit, sector }) || caller.may('work.direct', { unit, sector: 'general' }),
      )
      .toSorted((a, b) => compareText(a.name.vi, b.name.vi))
    return {
      items: chosen.map((agency) => ({
        agency: agencyView(agency.id, around),
        unit: placeView(agency.unit, around),
        kind: agency.level === 'province' ? 'department' : agency.level,
        sector: agency.sector === 'general' ? null : agency.sector,
      })),
    }
  },

  async getDeadline(call, tx) {
    const { calendar, today } = await aroundOf(call, tx)
    const from = call.query.from ?? today
    const due = addWorkingDays(calendar, from, call.query.workingDays)
    return { due, off: namedDaysOff(calendar, from, due) }
  },
})
