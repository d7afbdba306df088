import type { AssessmentNode } from './schema.ts'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** Nodes with points still to be won, the most first. */
export const gapsOf = <N extends Pick<AssessmentNode, 'leaf' | 'gap' | 'code'>>(
  nodes: readonly N[],
): (N & { gap: number })[] =>
  nodes
    .filter((node): node is N & { gap: number } => node.leaf && node.gap !== null && node.gap > 1e-9)
    .toSorted((a, b) => b.gap - a.gap)

/** The nodes as a directive says them: one line each, with who is in charge. A document is written in Vietnamese. */
export function gapWords(
  nodes: readonly Pick<AssessmentNode, 'code' | 'name' | 'gap' | 'max' | 'rule' | 'evidence'>[],
  inCharge: (code: string) => readonly string[],
): { readonly text: string; readonly result: string } {
  const gap = nodes.reduce((sum, one) => sum + (one.gap ?? 0), 0)
  const lines = nodes.map(({ code, name, gap: short, max, rule, evidence }) => {
    const points = max === null ? '' : ` còn thiếu ${number.format(short ?? 0)}/${number.format(max)} điểm.`
    const how = rule === null ? '' : ` Cách tính: ${rule.vi}.`
    const proof = evidence === null ? '' : ` Minh chứng: ${evidence.vi}.`
    return `- ${code} ${name.vi} (${inCharge(code).join(', ')}):${points}${how}${proof}`
  })
  return {
    text: `Khắc phục các chỉ số còn thiếu điểm:\n${lines.join('\n')}`,
    result: `Đạt thêm đến ${number.format(gap)} điểm, có minh chứng theo từng chỉ số: ${nodes.map(({ code }) => code).join(', ')}.`,
  }
}
