import type { Language, Text } from '#kernel/text'
import { say } from '#kernel/text'
import type { AssessmentNode } from './schema.ts'
import { fileTexts } from './text.ts'

/** A row of the table in the ministry's form. Sums are kept as sums: `parts` are rows below, from 0 in the table. */
export interface FormRow {
  readonly code: string
  readonly name: string
  readonly depth: number
  readonly leaf: boolean
  readonly rule: string
  readonly evidence: string
  readonly source: string
  readonly verifier: string
  readonly data: string
  readonly files: number | null
  readonly reason: string
  readonly points: Readonly<Record<PointColumn, number | null>>
  /** Rows of the table this one adds up; empty for a leaf. */
  readonly parts: readonly number[]
}

export const POINT_COLUMNS = ['max', 'declared', 'verified', 'final'] as const
export type PointColumn = (typeof POINT_COLUMNS)[number]

/** The tree as the form lists it: a group with its sums above what it adds up. */
export function formRows(
  nodes: readonly AssessmentNode[],
  language: Language,
  agencyOf: (id: string) => Text,
): FormRow[] {
  const at = new Map(nodes.map(({ code }, row) => [code, row]))
  const t = (text: Text | null): string => (text === null ? '' : say(text, language))
  return nodes.map((node) => {
    const { line, brought, leaf, scored } = node
    return {
      // A group of groups has a name alone.
      code: /^\d/.test(node.code) ? node.code : '',
      name: t(node.name),
      depth: node.depth,
      leaf,
      rule: leaf ? (scored ? t(node.rule) : t(fileTexts.unscored)) : '',
      evidence: t(node.evidence),
      source: leaf ? t(sourceOf(node)) : '',
      verifier: leaf ? (node.verifier === null ? '' : t(agencyOf(node.verifier.id))) : '',
      data: leaf ? dataWords(node, language) : '',
      files: leaf && line ? node.files : null,
      reason:
        [line?.decision ?? line?.verifiedReason, line?.note].find((words) => words !== null && words !== undefined) ??
        '',
      points: {
        max: scored ? (leaf ? node.max : brought.max) : null,
        declared: brought.declared,
        verified: brought.verified,
        final: brought.final,
      },
      parts: leaf ? [] : nodes.flatMap(({ parent }, row) => (parent === node.code && at.has(node.code) ? [row] : [])),
    }
  })
}

function sourceOf({ pointSource }: AssessmentNode): Text {
  if (pointSource === 'auto') return fileTexts.measured
  return pointSource === 'survey' ? fileTexts.survey : fileTexts.ownData
}

const locale = { vi: 'vi-VN', en: 'en-GB' } as const

/** What was declared, as a person reads it: "a = 41; b = 50", "Có", "Từ 4 trở lên". */
export function dataWords({ line, figure, ask, steps, unit }: AssessmentNode, language: Language): string {
  const number = (value: number): string =>
    new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2 }).format(value)
  const percent = unit === 'percent' ? ' %' : ''
  if (line === null) {
    if (figure === null || figure.value === null) return ''
    const parts = figure.a === null || figure.b === null ? '' : ` (a = ${number(figure.a)}; b = ${number(figure.b)})`
    return `${number(figure.value)}${percent}${parts}`
  }
  const { a, b, choice, answer } = line
  if (ask === 'yes-no') return answer === null ? '' : say(answer ? fileTexts.yes : fileTexts.no, language)
  if (ask === 'steps') {
    if (choice === null) return ''
    const step = steps[choice]
    return say(step ? step.words : fileTexts.noneReached, language)
  }
  if (a === null) return ''
  return b === null ? `${number(a)}${percent}` : `a = ${number(a)}; b = ${number(b)}`
}
