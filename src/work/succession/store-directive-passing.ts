import { sql } from 'kysely'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Directive } from '../directives/directive.ts'
import { moveDirective } from '../directives/directive-rule.ts'
import { directiveLine } from '../directives/line.ts'
import { claimDirective, claimDirectivesOf, saveDirectiveMove } from '../directives/store-directive.ts'
import { directiveWorkflow } from '../directives/workflow-directive.ts'
import { announceStep } from '../notices/store-announce.ts'
import { NOBODY, type PassableKind } from './part.ts'

/** Directives in force: whoever takes over from the issuer may recall, extend and amend them. */
export const directivePassing: PassableKind = {
  kind: 'directive',
  async agencies(tx) {
    const { rows } = await sql<{ agency: string }>`
      select distinct issuer_agency as agency from work.directive where state = 'issued'`.execute(tx)
    return rows.map(({ agency }) => agency)
  },
  async openOf(tx, agency) {
    const found = await claimDirectivesOf(tx, [agency])
    return found.map(({ id, number, title, sector }) => {
      const place = null
      return { kind: 'directive', id, code: number, title, place, sector, parts: ['issuer'] }
    })
  },
  async pass(tx, acting, id, { from, to, words }) {
    const directive = await claimDirective(tx, id)
    if (!directive || directive.issuerAgency !== from) return false
    const { at, caller } = acting
    const by = { ...NOBODY, agencyId: to.id }
    const around = { roles: new Set(['system'] as const), by, at, language: caller.language }
    const decided = moveDirective(directive, { step: 'pass', words }, around)
    if (isRefused(decided)) return false
    const { move } = decided.state
    const agencies = [...new Set([...directive.agencies, to.id])]
    const passed: Directive = { ...decided.state.directive, issuerAgency: to.id, unit: to.unit, agencies }
    await saveDirectiveMove(tx, directive, passed, move)
    await remember(
      tx,
      acting,
      decided.facts.map((fact) => ({ ...fact, after: { state: passed.state, due: passed.due, issuer: to.id } })),
    )
    await announceStep(tx, acting, directiveLine(passed), {
      step: 'pass',
      by: NOBODY,
      words,
      workflow: directiveWorkflow,
    })
    return true
  },
}
