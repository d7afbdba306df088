import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { EVERYWHERE } from '../outbreak.ts'
import { diseaseKey } from '../rules/disease.ts'
import { type OutbreakEndRule, outbreakEndRules } from '../rules/outbreak-end.ts'
import { findDiseases } from '../store-diseases.ts'
import type { clusters } from './contract.ts'
import type { EndView } from './schema.ts'
import { addOwnEnd, findOwnEnds, withdrawEnd } from './store-end.ts'

type EndHandlers = Pick<Handlers<typeof clusters>, 'listOutbreakEnds' | 'setOutbreakEnd' | 'withdrawOutbreakEnd'>

const aboutEnd = (id: string) => ({ subject: { type: 'epidemic.outbreak-end', id }, where: EVERYWHERE })

/** Days without a new case after which clusters of a disease are contained and over: the administration's own data. */
export const endHandlers: EndHandlers = {
  async listOutbreakEnds({ caller }, tx) {
    const diseases = await findDiseases(tx)
    const names = new Map(diseases.map((name) => [diseaseKey(name), name]))
    return {
      own: (await findOwnEnds(tx))
        .map(({ id, enteredBy, enteredAt, ...rule }) => ({ ...viewEnd(rule, names), id, enteredBy, enteredAt }))
        .toReversed(),
      national: outbreakEndRules.map((rule) => viewEnd(rule, names)).toReversed(),
      diseases,
      maySet: caller.may('epidemic.act', EVERYWHERE),
    }
  },

  async setOutbreakEnd(call, tx) {
    const { caller, at, body } = call
    if (!caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    if (body.closedDays < body.containedDays) return refuse('closed-first')
    const id = newId()
    await addOwnEnd(tx, { id, ...body }, { at, account: caller.accountId, name: caller.name })
    await remember(tx, call, [
      {
        kind: 'epidemic.outbreak-end-set',
        ...aboutEnd(id),
        authority: body.act,
        after: { disease: body.disease, from: body.from, contained: body.containedDays, closed: body.closedDays },
      },
    ])
    return { id }
  },

  async withdrawOutbreakEnd(call, tx) {
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    const { id } = call.params
    if (!(await withdrawEnd(tx, id, call.at, call.caller.accountId))) return refuse('no-such-days')
    await remember(tx, call, [{ kind: 'epidemic.outbreak-end-withdrawn', ...aboutEnd(id), reason: call.body.reason }])
    return { id }
  },
}

const viewEnd = (
  { disease, inForce: { from, to }, containedDays, closedDays, act }: OutbreakEndRule,
  names: ReadonlyMap<string, string>,
): EndView => ({ disease: names.get(disease) ?? disease, from, to, containedDays, closedDays, act })
