import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { pointsOf } from '../assessment/store-points.ts'
import type { AskScores } from './ask.ts'
import type { indices } from './contract.ts'
import { indicatorsOf, isScorable, leavesOf, mainIndicesOf, yearsOf } from './edition.ts'
import { maximaOf, runView } from './edition-view.ts'
import { lookUp, mayDefine } from './http-editions.ts'
import { findEdition } from './store-editions.ts'
import { listRuns, publishRun, scoresOfRun } from './store-runs.ts'
import { loadScored, scoredHead } from './store-scored.ts'
import { sheetOf } from './store-sheet.ts'
import { nextAbove, subjectNodes } from './subject-view.ts'
import { changesOf, levelsOf, medianOf, scoreRows } from './view.ts'

type Served = Handlers<typeof indices>

/** Points that rest on values nobody has verified or published yet. */
const isUnsettled = (rests: string | null): boolean => rests === 'declared' || rests === 'reported'

export const scoreHandlers = (
  ask: AskScores,
): Omit<Served, 'listEditions' | 'getEdition' | 'changeEditionNode' | 'succeedEdition'> => ({
  async listScores({ params, query, caller, today }, tx) {
    const first = await loadScored(tx, caller, params.id, query, today)
    if (!first) return refuse('not-found')
    const bare = query.year === undefined && query.seeing === undefined && !first.pair.whole
    // Who sees its own points alone begins with the table everybody sees, while there is one.
    const shared = bare ? await loadScored(tx, caller, params.id, { seeing: 'published' }, today) : undefined
    const scored = shared?.run ? shared : first
    const { pair } = scored
    const indicators = indicatorsOf(pair)
    const maxima = maximaOf(pair)
    return {
      ...scoredHead(scored, await lookUp(tx, today)),
      mains: mainIndicesOf(pair)
        .filter((node) => node.scored)
        .map(({ code, name }) => ({ code, name, max: maxima.get(code) ?? null })),
      names: Object.fromEntries(indicators.map(({ code, name }) => [code, name])),
      rows: scoreRows(pair),
      unsettled: pair.scores.reduce(
        (sum, { nodes }) => sum + indicators.filter(({ code }) => isUnsettled(nodes[code]?.rests ?? null)).length,
        0,
      ),
    }
  },

  async getScore({ params, query, caller, today }, tx) {
    const scored = await loadScored(tx, caller, params.id, query, today)
    if (!scored) return refuse('not-found')
    const { pair, runs, edition, year } = scored
    const score = pair.scores.find(({ subjectId }) => subjectId === params.subject)
    const row = scoreRows(pair).find(({ id }) => id === params.subject)
    if (!score || !row) return refuse('not-scored')
    const known = await lookUp(tx, today)
    const lines = await pointsOf(tx, edition.id, year, [params.subject])
    const change = changesOf(pair)(params.subject)
    const names = new Map(pair.nodes.map(({ code, name }) => [code, name]))
    return {
      ...scoredHead(scored, known),
      row,
      nodes: subjectNodes(pair, score, lines.get(params.subject) ?? new Map(), known),
      change: change && {
        ...change,
        parts: change.parts.map((part) => ({
          ...part,
          name: names.get(part.code) ?? { vi: part.code, en: part.code },
        })),
      },
      history: await historyOf(
        tx,
        runs.filter(({ editionId }) => editionId === edition.id),
        params.subject,
      ),
      next: pair.whole ? nextAbove(pair.scores, score) : null,
    }
  },

  async compareScores({ params, query, caller, today }, tx) {
    const scored = await loadScored(tx, caller, params.id, query, today)
    if (!scored) return refuse('not-found')
    const { pair } = scored
    const wanted = query.subjects.split(',')
    const chosen = wanted.flatMap((id) => pair.scores.find(({ subjectId }) => subjectId === id) ?? [])
    const rows = scoreRows(pair)
    const levels = levelsOf(pair.nodes)
    const leaves = new Set(leavesOf(pair).map(({ code }) => code))
    const maxima = maximaOf(pair)
    return {
      ...scoredHead(scored, await lookUp(tx, today)),
      rows: chosen.flatMap(({ subjectId }) => rows.find(({ id }) => id === subjectId) ?? []),
      nodes: pair.nodes
        .filter((node) => node.scored)
        .map(({ code, parent, name }) => {
          return {
            code,
            parent,
            level: levels.get(code) ?? 0,
            leaf: leaves.has(code),
            name,
            max: maxima.get(code) ?? null,
            median: pair.whole ? medianOf(pair.scores.map((score) => score.nodes[code]?.points)) : null,
            points: chosen.map((score) => score.nodes[code]?.points ?? null),
          }
        }),
    }
  },

  async rescore({ params, body, caller, today }, tx) {
    const edition = await findEdition(tx, params.id)
    if (!edition) return refuse('not-found')
    if (!mayDefine(caller, edition)) return refuse('forbidden')
    if (!isScorable(edition)) return refuse('not-scorable')
    if (!yearsOf(edition, today).includes(body.year)) return refuse('no-such-year', { year: body.year })
    await ask(edition.id, body.year)
    return { asked: true }
  },

  publishScores: (call, tx) => publish(call, tx),

  async exportScores({ params, query, caller, today }, tx) {
    const scored = await loadScored(tx, caller, params.id, query, today)
    if (!scored) return refuse('not-found')
    if (!scored.run) return refuse('not-scored')
    return sheetOf(scored, query, caller.language)
  },
})

async function historyOf(tx: Tx, runs: Awaited<ReturnType<typeof listRuns>>, subject: string) {
  const found = []
  for (const run of runs.toSorted((a, b) => a.year - b.year)) {
    // A provisional run beside a published one of the same year is a draft of a correction.
    if (run.state === 'provisional' && runs.some(({ year, state }) => year === run.year && state === 'published'))
      continue
    const score = (await scoresOfRun(tx, run.id)).find(({ subjectId }) => subjectId === subject)
    if (score) {
      const { total, rank, rankOf } = score
      found.push({ year: run.year, state: runView(run).state, total, rank, rankOf })
    }
  }
  return found
}

async function publish(call: Call<(typeof indices)['publishScores']>, tx: Tx): ReturnType<Served['publishScores']> {
  const { params, body, caller, at, today } = call
  const edition = await findEdition(tx, params.id)
  if (!edition) return refuse('not-found')
  if (!caller.may('measures.publish', { unit: null, sector: edition.sector })) return refuse('forbidden')
  const runs = await listRuns(tx, edition.id)
  const run = runs.find(({ id, state }) => id === body.run && state === 'provisional')
  if (!run) return refuse('run-gone')
  const { year } = run
  if (today <= `${year}-12-31`) return refuse('year-running', { year })
  const scores = await scoresOfRun(tx, run.id)
  const unsettled = scores.flatMap(({ nodes }) => Object.values(nodes).filter(({ rests }) => isUnsettled(rests))).length
  const again = runs.some((one) => one.year === year && one.state === 'published')
  if ((again || unsettled > 0) && body.reason === undefined) return refuse('reason-wanted', { n: unsettled })
  const publication = { by: caller.accountId, at, act: body.act, reason: body.reason ?? null }
  await publishRun(tx, run, publication)
  await remember(tx, call, [
    {
      kind: 'measures.index-published',
      subject: { type: 'measures.edition', id: edition.id },
      where: { unit: null, sector: edition.sector },
      authority: body.act,
      reason: body.reason,
      after: { year, subjects: scores.length, unsettled },
    },
  ])
  return runView({
    ...run,
    state: 'published',
    publishedBy: caller.accountId,
    publishedAt: at,
    act: body.act,
    reason: body.reason ?? null,
  })
}
