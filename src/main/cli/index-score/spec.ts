import { readFile } from 'node:fs/promises'
import { type IndexSpec, type IndexSpecFile, parseIndexSpec, sayFault } from '#measures/composite'
import { EXIT, Failure } from '../exit.ts'
import { language, speak } from '../language.ts'
import { TEXTS } from './text.ts'

/** The specification of a file, or everything that is wrong with it. */
export async function readSpec(file: string): Promise<{ readonly spec: IndexSpec; readonly file: IndexSpecFile }> {
  const text = await readFile(file, 'utf8').catch((fault: Error) => fail(TEXTS.noSpec, { file, reason: fault.message }))
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (fault) {
    fail(TEXTS.notJson, { file, reason: fault instanceof Error ? fault.message : String(fault) })
  }
  const parsed = parseIndexSpec(value)
  if ('spec' in parsed) return { spec: parsed.spec, file: value as IndexSpecFile }
  const said = parsed.faults.map((fault) => `  ${sayFault(fault, language)}`)
  throw new Failure([speak(TEXTS.specFaults, { file, count: said.length }), ...said].join('\n'), EXIT.badInput)
}

function fail(text: (typeof TEXTS)[keyof typeof TEXTS], values: Record<string, string>): never {
  throw new Failure(speak(text, values), EXIT.badInput)
}
