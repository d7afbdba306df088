import { isRefused, refuse } from '#kernel/refusal'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { assessments } from './contract.ts'
import { inputFault, pointsDeclared } from './declared.ts'
import { askMore, dispute, fill, type Line, settleDispute, verify, withdraw } from './line.ts'
import { mayDecide, mayDeclare, mayVerify } from './may.ts'
import { lookAround } from './store-around.ts'
import { findAssessment, findYearBefore } from './store-assessment.ts'
import { type Evidence, evidenceOf } from './store-evidence.ts'
import { linesOf, updateLine } from './store-lines.ts'
import { actOf, askerOf, hold, speakerOf, takeStep, viewOf, worded } from './store-step.ts'
import { insertWords, wordsOf } from './store-words.ts'

type Contract = typeof assessments

export const evidenceView = ({ id, name, type, bytes, at, by, reusedFrom, simulated }: Evidence) => ({
  id,
  name,
  type,
  bytes,
  at,
  by,
  reused: reusedFrom !== null,
  simulated,
})

async function lineIn(tx: Tx, id: string, code: string) {
  const assessment = await findAssessment(tx, id)
  const line = assessment && (await linesOf(tx, assessment)).find((one) => one.code === code)
  return assessment && line ? { assessment, line } : undefined
}

/** One line at a time: typed, taken back, verified, asked about, disputed, decided. */
export const lineHandlers: Pick<
  Handlers<Contract>,
  | 'getAssessmentLine'
  | 'fillAssessmentLine'
  | 'withdrawAssessmentLine'
  | 'verifyAssessmentLine'
  | 'askAssessmentLine'
  | 'disputeAssessmentLine'
  | 'decideAssessmentLine'
  | 'sayOnAssessmentLine'
> = {
  async getAssessmentLine({ params: { id, code }, today }, tx) {
    const found = await lineIn(tx, id, code)
    if (!found) return refuse('not-found')
    const before = await findYearBefore(tx, found.assessment)
    const ofCode = (files: readonly Evidence[]) => files.filter((file) => file.code === code).map(evidenceView)
    const { agencyName } = await lookAround(tx, today)
    return {
      evidence: ofCode(await evidenceOf(tx, found.assessment)),
      before: before ? ofCode(await evidenceOf(tx, before)) : [],
      words: (await wordsOf(tx, found.line)).map(({ id: word, kind, words, points, at, by, agencyId }) => ({
        id: word,
        kind,
        words,
        points,
        at,
        by,
        agency: agencyId === null ? null : agencyName(agencyId),
      })),
    }
  },

  async fillAssessmentLine(call, tx) {
    const { a, b, choice, answer, note, revision } = call.body
    const held = await hold(tx, call, call.params)
    if (isRefused(held)) return held
    const { line, node, ask } = held
    if (!mayDeclare(askerOf(call.caller), line)) return refuse('forbidden')
    if (line.revision !== revision) return refuse('changed', { code: line.code })
    const given = { a, b, choice, answer }
    const fault = inputFault(node, ask, given)
    if (fault) return refuse(fault, { points: a ?? 0, max: node.max ?? 0 })
    const points = pointsDeclared(node, ask, given, true)
    const filled = fill(line, { ...given, note: note?.trim() || null }, points, actOf(call))
    if (isRefused(filled)) return worded(filled, call.caller)
    await updateLine(tx, filled)
    return viewOf(tx, call, { ...held, line: filled })
  },

  withdrawAssessmentLine: (call, tx) => takeStep(tx, call, askedOf(call), mayDeclare, ({ line }) => withdraw(line)),

  verifyAssessmentLine: (call, tx) =>
    takeStep(tx, call, askedOf(call), mayVerifyAtAll, ({ line, node }) =>
      verify(line, call.body, node.max, actOf(call)),
    ),

  askAssessmentLine: (call, tx) =>
    takeStep(tx, call, askedOf(call), mayVerifyAtAll, ({ line }) => askMore(line, call.body.words, actOf(call))),

  disputeAssessmentLine: (call, tx) =>
    takeStep(tx, call, askedOf(call), mayDeclare, ({ line, node, assessment }) =>
      dispute(line, call.body, { days: assessment.disputeDays, max: node.max }, actOf(call)),
    ),

  decideAssessmentLine: (call, tx) =>
    takeStep(tx, call, askedOf(call), mayDecideAtAll, ({ line, node }) =>
      settleDispute(line, call.body, node.max, actOf(call)),
    ),

  async sayOnAssessmentLine(call, tx) {
    const found = await lineIn(tx, call.params.id, call.params.code)
    if (!found) return refuse('not-found')
    const { line } = found
    const asker = askerOf(call.caller)
    if (!mayDeclare(asker, line) && !mayVerifyAtAll(asker, line) && !mayDecide(asker, line)) return refuse('forbidden')
    const by = speakerOf(call.caller, line)
    const { words } = call.body
    const [id = ''] = await insertWords(tx, [{ line, kind: 'said', words, points: null, by, at: call.at }])
    const { agencyName } = await lookAround(tx, call.today)
    return {
      id,
      kind: 'said',
      words,
      points: null,
      at: call.at,
      by: by.name,
      agency: by.agencyId === null ? null : agencyName(by.agencyId),
    }
  },
}

const askedOf = ({
  params,
  body,
}: Pick<Call<Contract['askAssessmentLine']>, 'params'> & { readonly body: { readonly revision: number } }) => ({
  ...params,
  revision: body.revision,
})

/** The powers without the rule about one's own figure: the rule itself says that, in its own words. */
const withoutDeclarers = (line: Line): Line => ({ ...line, declarers: [], verifiedBy: null })
const mayVerifyAtAll: typeof mayVerify = (asker, line) => mayVerify(asker, withoutDeclarers(line))
const mayDecideAtAll: typeof mayDecide = (asker, line) => mayDecide(asker, withoutDeclarers(line))
