import { generateKeyPairSync } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '#kernel/day'
import { canonicalText, leafOfText } from '../entry.ts'
import { keyIdOf, type SignedHead, signHead } from '../head.ts'
import { append, EMPTY_FRONTIER, rootOf } from '../merkle/frontier.ts'
import { EMPTY_ROOT } from '../merkle/hash.ts'
import { createCheck, type Verdict } from './check.ts'
import type { Passing } from './range.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')

type Item = { readonly entry: Passing } | { readonly head: SignedHead }

const factOf = (seq: number, reason = 'as it was'): string =>
  canonicalText({ id: `id-${String(seq).padStart(6, '0')}`, kind: 'work.task-accepted', reason })
const passing = (seq: number, fact = factOf(seq)): Passing => ({ seq, leaf: leafOfText(fact), fact: Buffer.from(fact) })
const headOver = (entries: readonly Passing[], key = privateKey): SignedHead => {
  const root = rootOf(
    append(
      EMPTY_FRONTIER,
      entries.map((entry) => entry.leaf),
    ),
  )
  return signHead({ size: entries.length, root, at: instant(entries.length * 1_000), keyId: keyIdOf(publicKey) }, key)
}

/** A log with a signed head after each of the given numbers of entries. */
function logOf(...sizes: number[]): Item[] {
  const entries: Passing[] = []
  return sizes.flatMap((size): Item[] => {
    const more = Array.from({ length: size }, (_, i) => passing(entries.length + i))
    entries.push(...more)
    return [...more.map((entry) => ({ entry })), { head: headOver(entries) }]
  })
}

function verdictOf(items: readonly Item[], promised: number | null = null, known?: SignedHead): Verdict {
  const check = createCheck([publicKey], known ?? null)
  for (const item of items) {
    if ('entry' in item) check.entry(item.entry)
    else check.head(item.head)
  }
  return check.finish(promised)
}

/** Findings as `code from..to [named entries]`. */
const told = (verdict: Verdict): string[] =>
  verdict.findings.map(({ code, from, to, entries }) => `${code} ${from}..${to} [${entries.map((e) => e.seq)}]`)

/** Replaces the entry in place `seq` of the log. */
const withEntry = (log: readonly Item[], seq: number, change: (entry: Passing) => Passing): Item[] =>
  log.map((item) => ('entry' in item && item.entry.seq === seq ? { entry: change(item.entry) } : item))
/** Numbers every entry by its place again, as somebody covering a trace would. */
function renumbered(log: readonly Item[]): Item[] {
  let seq = 0
  return log.map((item) => ('entry' in item ? { entry: { ...item.entry, seq: seq++ } } : item))
}
const without = (log: readonly Item[], seq: number): Item[] =>
  log.filter((item) => !('entry' in item) || item.entry.seq !== seq)
const places = (log: readonly Item[]): number[] => log.flatMap((item, i) => ('entry' in item ? [i] : []))

test('an untouched log is as signed, whatever its heads', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }), (sizes) => {
      const verdict = verdictOf(logOf(...sizes))
      expect(told(verdict)).toEqual([])
      expect(verdict.size).toBe(sizes.reduce((sum, size) => sum + size, 0))
      expect(verdict.heads).toBe(sizes.length)
    }),
  )
})

test('a changed fact is named, and everything after it still proven', () => {
  const log = withEntry(logOf(5, 9, 4), 7, (entry) => ({ ...entry, fact: Buffer.from(factOf(7, 'as it was not')) }))
  const verdict = verdictOf(log)
  expect(verdict.findings).toEqual([
    { code: 'fact-changed', from: 7, to: 8, entries: [{ seq: 7, factId: 'id-000007', kind: 'work.task-accepted' }] },
  ])
  expect(verdict.size).toBe(18)
})

test('a changed leaf hash is named, and told from a changed fact', () => {
  const log = withEntry(logOf(5, 9, 4), 7, (entry) => ({ ...entry, leaf: EMPTY_ROOT }))
  expect(told(verdictOf(log))).toEqual(['leaf-changed 7..8 [7]'])
})

test('a fact changed together with its leaf hash is told to the range between two heads', () => {
  const forged = passing(7, factOf(7, 'as it was not'))
  expect(told(verdictOf(withEntry(logOf(5, 9, 4), 7, () => forged)))).toEqual(['range-changed 5..14 []'])
  expect(told(verdictOf(withEntry(logOf(7, 1, 9), 7, () => forged)))).toEqual(['range-changed 7..8 [7]'])
})

test('a removed fact is named by its place', () => {
  expect(told(verdictOf(withEntry(logOf(5, 9), 7, (entry) => ({ ...entry, fact: null }))))).toEqual([
    'fact-removed 7..8 [7]',
  ])
})

test('a withheld fact is no finding and is counted', () => {
  const verdict = verdictOf(withEntry(logOf(5, 9), 7, (entry) => ({ ...entry, fact: 'withheld' })))
  expect(told(verdict)).toEqual([])
  expect(verdict.withheld).toBe(1)
})

test('a removed entry is named when the numbers still tell, else told to its range', () => {
  expect(told(verdictOf(without(logOf(5, 9, 4), 7)))).toEqual(['entry-removed 5..14 [7]'])
  expect(told(verdictOf(without(logOf(5, 9, 4), 13)))).toEqual(['entry-removed 5..14 [13]'])
  expect(told(verdictOf(renumbered(without(logOf(5, 9, 4), 7))))).toEqual(['entry-removed 5..14 []'])
})

test('an added entry is named, whatever number it takes', () => {
  const log = logOf(5, 9, 4)
  const foreign = { entry: passing(7, factOf(900)) }
  const added = log.toSpliced(places(log)[7]!, 0, foreign)
  expect(told(verdictOf(added))).toEqual(['entry-inserted 5..14 [7]'])
  expect(verdictOf(added).findings[0]?.entries[0]?.factId).toBe('id-000900')
  // Numbered anew behind it, the numbers after the head no longer agree with the places either.
  expect(told(verdictOf(renumbered(added)))[0]).toBe('entry-inserted 5..14 [7]')
  expect(told(verdictOf([...log, foreign]))).toEqual(['not-signed 18..19 [7]'])
})

test('swapped entries are named, with or without new numbers', () => {
  const log = logOf(5, 9, 4)
  const [a, b] = [places(log)[6]!, places(log)[11]!]
  const swapped = log.with(a, log[b]!).with(b, log[a]!)
  expect(told(verdictOf(swapped))).toEqual(['entries-reordered 5..14 [11,6]'])
  expect(told(verdictOf(renumbered(swapped)))).toEqual(['entries-reordered 5..14 [6,11]'])
})

test('numbers moved up without touching an entry are told', () => {
  const log = logOf(3, 3).map((item) =>
    'entry' in item && item.entry.seq > 2 ? { entry: { ...item.entry, seq: item.entry.seq + 1 } } : item,
  )
  expect(told(verdictOf(log))).toEqual(['entries-renumbered 3..6 [4,5,6]'])
})

test('a head signed by another key, or altered, is forged; the next one proves the entries all the same', () => {
  const log = logOf(5, 9, 4)
  const entries = log.flatMap((item) => ('entry' in item ? [item.entry] : []))
  const at = log.findIndex((item) => 'head' in item)
  const byStranger = log.with(at, { head: headOver(entries.slice(0, 5), stranger.privateKey) })
  expect(told(verdictOf(byStranger))).toEqual(['head-forged 0..5 []'])
  expect(verdictOf(byStranger).size).toBe(18)
  const later = log.with(at, { head: { ...headOver(entries.slice(0, 5)), at: instant(0) } })
  expect(told(verdictOf(later))).toEqual(['head-forged 0..5 []'])
  const last = log.with(log.length - 1, { head: headOver(entries, stranger.privateKey) })
  expect(told(verdictOf(last))).toEqual(['head-forged 14..18 []', 'not-signed 14..18 [14,15,16,17]'])
})

test('a log that ends early, or is not the one known from before, is told', () => {
  const known = logOf(5, 9).at(-1) as { head: SignedHead }
  expect(told(verdictOf(logOf(5), 14))).toEqual(['cut-short 5..14 []'])
  expect(told(verdictOf(logOf(5), null, known.head))).toEqual(['cut-short 5..14 []'])
  expect(told(verdictOf(logOf(5, 20), null, known.head))).toEqual([])
  const other = { ...known.head, root: EMPTY_ROOT }
  expect(told(verdictOf(logOf(5, 20), null, other))).toEqual(['other-log 0..14 []'])
})

test('whatever one entry becomes, the log does not pass and the finding covers it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(7),
      fc.boolean(),
      (sizes, place, byte, bit, both) => {
        const log = logOf(...sizes)
        const seq = place % sizes.reduce((sum, size) => sum + size, 0)
        const verdict = verdictOf(
          withEntry(log, seq, (entry) => {
            const fact = Buffer.from(entry.fact as Uint8Array)
            fact[byte % fact.length]! ^= 1 << bit
            return both ? { seq, fact, leaf: leafOfText(fact.toString('latin1')) } : { ...entry, fact }
          }),
        )
        const [finding] = verdict.findings
        expect(finding!.from).toBeLessThanOrEqual(seq)
        expect(finding!.to).toBeGreaterThan(seq)
        expect(both || told(verdict)[0]).toBe(both || `fact-changed ${seq}..${seq + 1} [${seq}]`)
      },
    ),
  )
})
