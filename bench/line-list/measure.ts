import { epidemic } from '#epidemic/contract'
import type { QueryOf } from '#platform/http/endpoint'
import type { Visitor } from '#test/visitor'
import { OUTBREAK } from './province.ts'

type Query = QueryOf<typeof epidemic.listPeople>

/** What people ask of the list. */
export const QUESTIONS: readonly (readonly [string, Query])[] = [
  ['everybody, found last first', {}],
  ['by name, Vietnamese order', { sort: 'name' }],
  ['by name, from the end', { sort: 'name', descending: true }],
  ['by code', { sort: 'code' }],
  ['by level', { sort: 'level' }],
  ['by day of exposure', { sort: 'exposed', descending: true }],
  ['level F1', { level: [1] }],
  ['level F1, by name', { level: [1], sort: 'name' }],
  ['a commune', { unit: '10525-hai-duong' }],
  ['a commune, by name', { unit: '10525-hai-duong', sort: 'name' }],
  ['found in one week', { knownFrom: '2026-10-20', knownTo: '2026-10-26' }],
  ['over 24 hours, not quarantined', { quarantine: ['late'] }],
  ['in quarantine at home', { quarantine: ['quarantined'], place: ['home'] }],
  ['class confirmed', { class: ['confirmed'] }],
  ['women', { sex: ['female'] }],
  ['aged 60 and over, by name', { bornTo: 1966, sort: 'name' }],
  ['words: a whole name', { q: 'nguyen van tuan' }],
  ['words: two names of many', { q: 'minh tu' }],
  ['words: a code', { q: 'BD-123456' }],
  ['words: a telephone', { q: '0100 123 456' }],
]

const LIMIT = 100
const DEEP = 20

export interface Measured {
  readonly name: string
  readonly total: number
  /** Counting them by itself; null when the first page told. */
  readonly count: Spread | null
  readonly first: Spread
  readonly deep: Spread | null
}
export interface Spread {
  readonly median: number
  readonly p95: number
}

/** First pages, and the twentieth, of each question; in milliseconds over HTTP, one request at a time. */
export async function measure(visitor: Visitor, name: string, query: Query, rounds: number): Promise<Measured> {
  const ask = (cursor?: string) =>
    visitor.call(epidemic.listPeople, {
      query: { outbreak: OUTBREAK, limit: LIMIT, ...query, ...(cursor === undefined ? {} : { cursor }) },
    })
  const { total: told, next } = await ask()
  const countAll = () => visitor.call(epidemic.countPeople, { query: { outbreak: OUTBREAK, ...query } })
  const { total } = told === null ? await countAll() : { total: told }
  const count = told === null ? await timed(rounds, countAll) : null
  const first = await timed(rounds, () => ask())
  let cursor = next
  for (let page = 2; page < DEEP && cursor !== null; page++) cursor = (await ask(cursor)).next
  const at = cursor
  return { name, total, count, first, deep: at === null ? null : await timed(rounds, () => ask(at)) }
}

export async function timed(rounds: number, work: () => Promise<unknown>): Promise<Spread> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const since = performance.now()
    await work()
    taken.push(performance.now() - since)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.floor(share * (taken.length - 1))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}
