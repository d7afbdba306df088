import type { Caller } from '#kernel/caller'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { findAgencies } from '#people'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import { changeNode, succeed } from './alter.ts'
import type { AskScores } from './ask.ts'
import type { indices } from './contract.ts'
import { type Edition, yearsOf } from './edition.ts'
import { changedSince, editionHead, editionNodes, type Known } from './edition-view.ts'
import { readRule } from './rule.ts'
import { changedNodes, findEdition, insertEdition, listEditions, updateEdition, updateNode } from './store-editions.ts'
import { publishedRanks } from './store-published.ts'
import { listRuns, type Run, scoresOfRun } from './store-runs.ts'
import { newestOf, seesAll } from './store-scored.ts'
import { ruleFaults } from './text-rule.ts'
import { scoreRows } from './view.ts'

type Served = Handlers<typeof indices>

/** Names of agencies and units of measure, looked up once a request. */
export async function lookUp(tx: Tx, today: `${number}-${number}-${number}`): Promise<Known> {
  const agencies = new Map((await findAgencies(tx, {})).map(({ id, name }) => [id, name]))
  const indicators = new Map((await listIndicatorsOn(tx, today)).map(({ id, measureUnit }) => [id, measureUnit]))
  return {
    agencyName: (id) => (id === null ? null : (agencies.get(id) ?? null)),
    measureUnit: (id) => (id === null ? null : (indicators.get(id) ?? null)),
  }
}

/** Who keeps an edition defines it: everywhere in its sector. */
export const mayDefine = (caller: Caller, { sector }: Pick<Edition, 'sector'>): boolean =>
  caller.may('measures.define', { unit: null, sector })

async function newestView(tx: Tx, caller: Caller, edition: Edition, runs: readonly Run[]) {
  const own = runs.filter(({ editionId }) => editionId === edition.id)
  // Who sees its own points alone is shown what is published, while there is any.
  const published = own.filter(({ state }) => state === 'published')
  const run = newestOf(seesAll(caller, edition) || published.length === 0 ? own : published)
  if (!run) return null
  const scores = await scoresOfRun(tx, run.id)
  const rows = scoreRows({ year: run.year, nodes: run.nodes, scores, before: [], whole: false })
  const whole = run.state === 'published' || seesAll(caller, edition)
  const first = whole ? rows.find(({ rank }) => rank === 1) : undefined
  const mine = scores.find(
    ({ subjectId, agencyId }) => caller.agencyId !== null && [subjectId, agencyId].includes(caller.agencyId),
  )
  return {
    year: run.year,
    state: run.state === 'published' ? ('published' as const) : ('provisional' as const),
    ranked: scores[0]?.rankOf ?? 0,
    assessed: scores.length,
    first: first ? { id: first.id, name: first.name, total: first.total } : null,
    own: rows.find(({ id }) => id === mine?.subjectId) ?? null,
  }
}

export const editionHandlers = (
  ask: AskScores,
): Pick<Served, 'listEditions' | 'getEdition' | 'changeEditionNode' | 'succeedEdition'> => ({
  async listEditions({ caller, today }, tx) {
    const known = await lookUp(tx, today)
    const runs = await listRuns(tx)
    const editions = []
    for (const edition of await listEditions(tx))
      editions.push({ ...editionHead(edition, runs, known), newest: await newestView(tx, caller, edition, runs) })
    return { editions, published: await publishedRanks(tx) }
  },

  async getEdition({ params, today }, tx) {
    const edition = await findEdition(tx, params.id)
    if (!edition) return refuse('not-found')
    const known = await lookUp(tx, today)
    const runs = await listRuns(tx, edition.id)
    const changed = new Map((await changedNodes(tx, edition.id)).map(({ code, at }) => [code, at]))
    const next = (await listEditions(tx)).find(
      (other) => other.subjectKind === edition.subjectKind && other.from === edition.to,
    )
    return {
      edition: editionHead(edition, runs, known),
      nodes: editionNodes(edition, known, changed),
      changedSince: runs
        .filter(({ state }) => state === 'published')
        .map((run) => ({ year: run.year, codes: changedSince(run, edition) }))
        .filter(({ codes }) => codes.length > 0),
      successor: next?.id ?? null,
    }
  },

  async changeEditionNode(call, tx) {
    const edition = await findEdition(tx, call.params.id)
    if (!edition) return refuse('not-found')
    if (!mayDefine(call.caller, edition)) return refuse('forbidden')
    const { rule: given, ...rest } = call.body
    const rule = given && readRule(given)
    if (given && !rule) return refuse('bad-rule', { why: ruleFaults['no-span'].vi })
    const decided = changeNode(edition, call.params.code, { ...rest, rule }, call.today)
    if (isRefused(decided)) return decided
    await updateNode(tx, edition.id, decided.state, { accountId: call.caller.accountId, at: call.at })
    await remember(tx, call, decided.facts)
    const published = (await listRuns(tx, edition.id)).filter(({ state }) => state === 'published')
    const publishedYears = published.map(({ year }) => year)
    for (const year of yearsOf(edition, call.today)) if (!publishedYears.includes(year)) await ask(edition.id, year)
    return { publishedYears }
  },

  async succeedEdition(call, tx) {
    const edition = await findEdition(tx, call.params.id)
    if (!edition) return refuse('not-found')
    if (!mayDefine(call.caller, edition)) return refuse('forbidden')
    const { id, name, act, from, reason } = call.body
    const decided = succeed(edition, { id, name: { vi: name, en: name }, act, from, reason })
    if (isRefused(decided)) return decided
    if (!(await insertEdition(tx, decided.state.next))) return refuse('id-taken', { id })
    await updateEdition(tx, decided.state.old)
    await remember(tx, call, decided.facts)
    return { id }
  },
})
