import { expect, test } from 'vitest'
import { codesIn, targetOf } from './target.ts'

const aim = { kind: 'place', clusters: [], venues: ['v'], persons: ['p', 'q'] } as const

test('a place or the whole outbreak, or what was chosen; nothing chosen is no target', () => {
  expect(targetOf(aim, '10549-chu-van-an')).toEqual({ kind: 'units', ids: ['10549-chu-van-an'] })
  expect(targetOf(aim, null)).toEqual({ kind: 'outbreak' })
  expect(targetOf({ ...aim, kind: 'venue' }, null)).toEqual({ kind: 'venue', ids: ['v'] })
  expect(targetOf({ ...aim, kind: 'persons' }, null)).toEqual({ kind: 'persons', ids: ['p', 'q'] })
  expect(targetOf({ ...aim, kind: 'cluster' }, 'x')).toBeNull()
})

test('codes are read from lines, commas and columns, each once', () => {
  expect(codesIn('BN1\nBN2, BN1;\tTX 3\r\n\n')).toEqual(['BN1', 'BN2', 'TX 3'])
})
