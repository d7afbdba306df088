import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { EVERYWHERE } from '../outbreak.ts'
import { type QuarantineRule, quarantineRules } from '../rules/quarantine-duration.ts'
import { findDiseases } from '../store-diseases.ts'
import type { quarantining } from './contract.ts'
import type { RuleView } from './shapes.ts'
import { findOwnRules, insertRule, withdrawRule } from './store-rule.ts'

type RuleHandlers = Pick<
  Handlers<typeof quarantining>,
  'listQuarantineRules' | 'addQuarantineRule' | 'withdrawQuarantineRule'
>

const aboutRule = (id: string) => ({ subject: { type: 'epidemic.quarantine-rule', id }, where: EVERYWHERE })

export const ruleHandlers: RuleHandlers = {
  async listQuarantineRules({ caller }, tx) {
    const own = await findOwnRules(tx)
    return {
      own: own.map(viewRule),
      national: quarantineRules.map(viewRule),
      diseases: await findDiseases(tx),
      mayAdd: caller.may('epidemic.act', EVERYWHERE),
    }
  },

  async addQuarantineRule(call, tx) {
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    const { from, to, ...given } = call.body
    if (to !== null && to <= from) return refuse('times-wrong')
    if (given.testDays.some((day) => day > given.quarantineDays))
      return refuse('tests-after-days', { days: given.quarantineDays })
    const rule: QuarantineRule = { ...given, id: newId(), inForce: { from, to } }
    await insertRule(tx, rule, call.at, call.caller.accountId)
    await remember(tx, call, [
      {
        kind: 'epidemic.quarantine-rule-added',
        ...aboutRule(rule.id),
        authority: rule.act,
        after: { ...call.body },
      },
    ])
    return { id: rule.id }
  },

  async withdrawQuarantineRule(call, tx) {
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    const { id } = call.params
    if (!(await withdrawRule(tx, id, call.at, call.caller.accountId))) return refuse('no-such-rule')
    await remember(tx, call, [
      { kind: 'epidemic.quarantine-rule-withdrawn', ...aboutRule(id), reason: call.body.reason },
    ])
    return { id }
  },
}

const viewRule = ({ inForce: { from, to }, testDays, ...rule }: QuarantineRule): RuleView => ({
  ...rule,
  from,
  to,
  testDays: [...testDays],
})
