import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { notify } from '#work'
import { findEdition } from '../scoring/store-editions.ts'
import { settle } from './assessment.ts'
import type { assessments } from './contract.ts'
import { pointsDeclared, wantingOf } from './declared.ts'
import { type Stepped, submit, verify } from './line.ts'
import { mayDeclare, mayVerify } from './may.ts'
import { holdAssessment, updateAssessment } from './store-assessment.ts'
import { countEvidence } from './store-evidence.ts'
import { holdLines, updateLine } from './store-lines.ts'
import { actOf, askerOf, type Held, holdAll, keep, linkOf, worded } from './store-step.ts'
import { dutyTexts, wantings } from './text.ts'

/** Many lines at once: submitted, accepted as declared, settled for good. */
export const wholeHandlers: Pick<
  Handlers<typeof assessments>,
  'submitAssessment' | 'acceptAssessmentLines' | 'settleAssessment'
> = {
  async submitAssessment(call, tx) {
    const { codes } = call.body
    const all = await holdAll(tx, call, call.params.id, codes)
    if (isRefused(all)) return all
    const asker = askerOf(call.caller)
    const mine = all.filter(({ line }) => mayDeclare(asker, line) && (line.state === 'open' || line.state === 'asked'))
    if (mine.length === 0)
      return refuse(all.some(({ line }) => mayDeclare(asker, line)) ? 'nothing-to-submit' : 'forbidden')
    const files = await countEvidence(tx, (mine[0] as Held).assessment)
    const steps: Stepped[] = []
    const wanting: { code: string; why: string }[] = []
    for (const { line, node, ask } of mine) {
      const n = files.get(line.code) ?? 0
      const lacks = wantingOf(node, ask, line, n)
      const points = pointsDeclared(node, ask, line, node.evidence === null || n > 0)
      if (lacks !== null || points === null) {
        wanting.push({ code: line.code, why: say(wantings[lacks ?? 'input'], call.caller.language) })
        continue
      }
      const decided = submit(line, points, actOf(call))
      if (isRefused(decided)) continue
      steps.push(decided.state)
      await remember(tx, call, decided.facts)
    }
    if (steps.length === 0) return refuse('nothing-to-submit')
    await keep(tx, call, steps)
    const { assessment, edition } = mine[0] as Held
    for (const [agency, some] of Map.groupBy(steps, ({ line }) => line.verifierAgencyId)) {
      const said = (language: 'vi' | 'en') =>
        say(dutyTexts.verify, language, { edition: edition.name[language], year: assessment.year, n: some.length })
      await notify(tx, call, {
        to: { agencies: [agency] },
        event: 'measures.assessment-declared',
        subject: { type: 'measures.assessment', id: assessment.id },
        where: { unit: assessment.unitId, sector: assessment.sector },
        title: `${edition.name.vi} ${assessment.year}`,
        said: { vi: said('vi'), en: said('en') },
        link: linkOf(assessment.id),
      })
    }
    return { submitted: steps.map(({ line }) => line.code), wanting }
  },

  async acceptAssessmentLines(call, tx) {
    const asked = new Map(call.body.lines.map(({ code, revision }) => [code, revision]))
    const held = await holdAll(tx, call, call.params.id, [...asked.keys()])
    if (isRefused(held)) return held
    if (held.length < asked.size) return refuse('not-found')
    const asker = askerOf(call.caller)
    const steps: Stepped[] = []
    for (const { line, node } of held) {
      if (!mayVerify(asker, { ...line, declarers: [] })) return refuse('forbidden')
      if (line.revision !== asked.get(line.code)) return refuse('changed', { code: line.code })
      const decided = verify(line, { points: line.declaredPoints ?? 0, reason: null }, node.max, actOf(call))
      if (isRefused(decided)) return worded(decided, call.caller)
      steps.push(decided.state)
      await remember(tx, call, decided.facts)
    }
    await keep(tx, call, steps)
    return { verified: steps.length }
  },

  async settleAssessment(call, tx) {
    const assessment = await holdAssessment(tx, call.params.id)
    if (!assessment) return refuse('not-found')
    const { unitId: unit, sector } = assessment
    if (!call.caller.may('measures.publish', { unit, sector })) return refuse('forbidden')
    const edition = await findEdition(tx, assessment.editionId)
    if (!edition) return refuse('unknown-edition')
    const lines = await holdLines(tx, assessment)
    const maxOf = (code: string): number | null => edition.nodes.find((node) => node.code === code)?.max ?? null
    const decided = settle(assessment, lines, maxOf, actOf(call))
    if (isRefused(decided)) return decided
    for (const line of decided.state.lines) if (!lines.includes(line)) await updateLine(tx, line)
    await updateAssessment(tx, decided.state.assessment)
    await remember(tx, call, decided.facts)
    return { points: decided.state.lines.reduce((sum, { finalPoints }) => sum + (finalPoints ?? 0), 0) }
  },
}
