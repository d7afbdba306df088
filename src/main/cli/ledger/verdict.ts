import { findingText, hex, type Verdict } from '#ledger'
import { language, speak } from '../language.ts'
import { TEXTS } from './text.ts'

/** Says what was proven, and names what was not. With `json`: `{ ok, size, root, heads, at, withheld, findings }`. */
export function printVerdict(verdict: Verdict, json: boolean): void {
  const { size, heads, at, withheld, findings } = verdict
  const root = hex(verdict.root)
  if (json) {
    const words = findings.map((finding) => ({ ...finding, words: findingText(finding, language) }))
    console.log(JSON.stringify({ ok: findings.length === 0, size, root, heads, at, withheld, findings: words }))
    return
  }
  if (findings.length === 0) console.log(speak(TEXTS.intact, { size, heads, root, at: at ?? speak(TEXTS.none) }))
  else console.log([speak(TEXTS.altered, { size }), ...findings.map((f) => `  ${findingText(f, language)}`)].join('\n'))
  if (withheld > 0) console.log(speak(TEXTS.withheld, { withheld }))
}
