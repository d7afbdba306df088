import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Decision } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { notify } from '#work'
import type { Edition, EditionNode } from '../scoring/edition.ts'
import { findEdition } from '../scoring/store-editions.ts'
import type { Assessment } from './assessment.ts'
import { type Ask, askOf } from './declared.ts'
import type { Act, Line, Stepped } from './line.ts'
import type { Asker } from './may.ts'
import { agenciesOf, indicatorsOfYear } from './store-around.ts'
import { findAssessment } from './store-assessment.ts'
import { countEvidence } from './store-evidence.ts'
import { holdLines, updateLine } from './store-lines.ts'
import { insertWords, type Speaker } from './store-words.ts'
import { dutyTexts, lineStates } from './text.ts'
import { lineView } from './view.ts'

export type Acted = Acting & { readonly today: Day }

export const actOf = ({ caller, at, today }: Acted): Act => ({ accountId: caller.accountId ?? '', at, today })
export const askerOf = (caller: Caller): Asker => ({ caller, agencies: agenciesOf(caller) })

/** In whose name the caller speaks about a line: of the agency that is part in it, else of his post. */
export function speakerOf(caller: Caller, line: Line): Speaker {
  const mine = agenciesOf(caller)
  const part = [line.agencyId, line.verifierAgencyId].find((id) => mine.has(id))
  return {
    accountId: caller.accountId,
    name: caller.kind === 'system' ? null : caller.name,
    agencyId: part ?? caller.agencyId,
  }
}

/** A line with its node, held until the transaction ends. */
export interface Held {
  readonly assessment: Assessment
  readonly edition: Edition
  readonly line: Line
  readonly node: EditionNode
  readonly ask: Ask
}

type HoldRefusal = 'not-found' | 'already-final'

/** Lines with their nodes, held; those the caller does not see are missing. */
export async function holdAll(
  tx: Tx,
  { caller, today }: Acted,
  id: string,
  codes?: readonly string[],
): Promise<Held[] | Refused<HoldRefusal>> {
  const assessment = await findAssessment(tx, id)
  const edition = assessment && (await findEdition(tx, assessment.editionId))
  if (!assessment || !edition || !caller.may('measures.see')) return refuse('not-found')
  if (assessment.state === 'final') return refuse('already-final')
  const indicators = await indicatorsOfYear(tx, edition, assessment.year, today)
  return (await holdLines(tx, assessment, codes)).flatMap((line) => {
    const node = edition.nodes.find(({ code }) => code === line.code)
    if (!node) return []
    const unit = indicators.get(node.indicatorId ?? '')?.measureUnit ?? null
    return [{ assessment, edition, line, node, ask: askOf(node.rule, unit) }]
  })
}

export async function hold(
  tx: Tx,
  acted: Acted,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<Held | Refused<HoldRefusal>> {
  const held = await holdAll(tx, acted, id, [code])
  if (isRefused(held)) return held
  return held[0] ?? refuse('not-found')
}

/** A refusal says the state in the reader's words. */
export const worded = <R extends Refused>(refused: R, { language }: Caller): R => {
  const state = refused.values?.state
  const words = typeof state === 'string' ? lineStates[state as keyof typeof lineStates] : undefined
  return words === undefined ? refused : { ...refused, values: { ...refused.values, state: say(words, language) } }
}

/** One step of one line: who may, the sight it was decided upon, the rule; then kept, remembered and told. */
export async function takeStep<Code extends string>(
  tx: Tx,
  acted: Acted,
  asked: { readonly id: string; readonly code: string; readonly revision: number },
  may: (asker: Asker, line: Line) => boolean,
  rule: (held: Held) => Decision<Stepped, Code>,
) {
  const held = await hold(tx, acted, asked)
  if (isRefused(held)) return held
  const { line } = held
  if (!may(askerOf(acted.caller), line)) return refuse('forbidden')
  if (line.revision !== asked.revision) return refuse('changed', { code: line.code })
  const decided = rule(held)
  if (isRefused(decided)) return worded(decided, acted.caller)
  await keep(tx, acted, [decided.state])
  await remember(tx, acted, decided.facts)
  await tell(tx, acted, held, decided.state)
  return viewOf(tx, acted, { ...held, line: decided.state.line })
}

export async function keep(tx: Tx, { caller, at }: Acted, steps: readonly Stepped[]): Promise<void> {
  for (const { line } of steps) await updateLine(tx, line)
  await insertWords(
    tx,
    steps.map((step) => ({ ...step, by: speakerOf(caller, step.line), at })),
  )
}

export async function viewOf(tx: Tx, { caller, today }: Acted, { assessment, edition, line, node }: Held) {
  const indicators = await indicatorsOfYear(tx, edition, assessment.year, today)
  const seen = { assessment, files: await countEvidence(tx, assessment), asker: askerOf(caller), today }
  return lineView(seen, node, line, indicators.get(node.indicatorId ?? ''))
}

export const linkOf = (id: string, code?: string): string =>
  `/assessments/${id}${code === undefined ? '' : `?node=${encodeURIComponent(code)}`}`

/** Tells the other side of a step. A submission is told once for all its lines, elsewhere. */
async function tell(tx: Tx, acting: Acting, { node, assessment }: Held, { line, kind }: Stepped): Promise<void> {
  const agencies =
    kind === 'disputed'
      ? [line.verifierAgencyId]
      : kind === 'decided'
        ? [line.agencyId, line.verifierAgencyId]
        : kind === 'asked' || (kind === 'verified' && line.verifiedReason !== null)
          ? [line.agencyId]
          : []
  if (agencies.length === 0) return
  const what = lineStates[line.state]
  const said = (language: 'vi' | 'en'): string =>
    say(dutyTexts.moved, language, { code: node.code, name: node.name[language], what: what[language].toLowerCase() })
  await notify(tx, acting, {
    to: { agencies },
    event: `measures.assessment-${kind}`,
    subject: { type: 'measures.assessment', id: assessment.id },
    where: { unit: line.unitId, sector: line.sector },
    title: `${node.code} ${node.name.vi}`,
    said: { vi: said('vi'), en: said('en') },
    link: linkOf(assessment.id, node.code),
  })
}
