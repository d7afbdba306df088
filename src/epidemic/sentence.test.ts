import { expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { metSentence } from './sentence.ts'

const met = (startsAt: Instant | null, endsAt: Instant | null) =>
  metSentence({ kind: 'encounter', id: 'x', startsAt, endsAt, setting: 'Chợ' }, { vi: 'A', en: 'A' }).vi

test.each<[Instant | null, Instant | null, string]>([
  [null, null, 'Gặp A vào lúc chưa rõ (Chợ).'],
  ['2021-01-27T01:10:00.000Z', null, 'Gặp A lúc 08:10 27/01/2021 (Chợ).'],
  ['2021-01-27T01:10:00.000Z', '2021-01-27T02:10:00.000Z', 'Gặp A từ 08:10 27/01/2021 đến 09:10 27/01/2021 (Chợ).'],
  // Told by the day alone, which begins and ends in Viet Nam.
  ['2021-01-26T17:00:00.000Z', '2021-01-27T16:59:00.000Z', 'Gặp A ngày 27/01/2021 (Chợ).'],
  ['2021-01-26T17:00:00.000Z', '2021-01-28T16:59:00.000Z', 'Gặp A từ 00:00 27/01/2021 đến 23:59 28/01/2021 (Chợ).'],
])('a meeting from %s to %s', (startsAt, endsAt, words) => expect(met(startsAt, endsAt)).toBe(words))
