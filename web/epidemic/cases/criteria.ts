import { type Definition, knownFindings } from '#epidemic/contract'
import { fold, tidy } from '#kernel/fold'

type Finding = Definition['findings'][number]
type Criterion = Definition['classes']['confirmed'][number]

/** What was read of the lines: criteria and the findings they name, or the line that asks for more than it lists. */
export interface ReadCriteria {
  readonly criteria: readonly Criterion[]
  readonly findings: readonly Finding[]
  readonly fault: { readonly line: number; readonly n: number; readonly of: number } | null
}

const TEST = /duong tinh|am tinh|xet nghiem|phan lap|pcr|igm|positive|negative|test/
const LINK = /tiep xuc|vung dich|noi co dich|di ve|ve tu|den tu|song o|lien quan dich te|contact|area|link/

/** A finding by its words, with or without accents; one that is not known yet is made, its kind told by its words. */
export function findingOf(words: string): Finding {
  const name = fold(words)
  const known = knownFindings.find(
    (one) => fold(one.words.vi) === name || fold(one.words.en) === name || one.code === name,
  )
  if (known) return { code: known.code, kind: known.kind, words: { ...known.words } }
  const kind = TEST.test(name) ? 'test' : LINK.test(name) ? 'link' : 'sign'
  return { code: name.replace(/[^a-z0-9]+/g, '-').slice(0, 80), kind, words: { vi: tidy(words), en: tidy(words) } }
}

/** Criteria as an official writes them, one a line: `2: sốt, ho, đau họng + 1: tiếp xúc gần`. Without a number, all. */
export function readCriteria(text: string): ReadCriteria {
  const findings = new Map<string, Finding>()
  const criteria: Criterion[] = []
  let fault: ReadCriteria['fault'] = null
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const all = line.split('+').flatMap((part) => {
      const [, number, list = ''] = /^\s*(?:(\d+)\s*[:：])?(.*)$/.exec(part) ?? []
      const of = list.split(/[,;]/).flatMap((words) => (words.trim() === '' ? [] : [findingOf(words)]))
      for (const one of of) findings.set(one.code, one)
      const atLeast = number === undefined ? of.length : Number(number)
      if (atLeast > of.length || atLeast === 0) fault ??= { line: at + 1, n: atLeast, of: of.length }
      return of.length === 0 ? [] : [{ atLeast, of: of.map(({ code }) => code) }]
    })
    if (all.length > 0) criteria.push({ words: { vi: tidy(line), en: tidy(line) }, all })
  }
  return { criteria, findings: [...findings.values()], fault }
}
