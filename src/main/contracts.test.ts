import { expect, test } from 'vitest'
import { createParts } from '#epidemic'
import { createFileStore } from '#platform/files/store'
import { testKeys } from '#test/identity-keys'
import { contracts } from './contracts.ts'

test('every part that is served is described', () => {
  const served = createParts({
    publicUrl: 'http://127.0.0.1',
    databaseUrl: '',
    identities: testKeys,
    files: createFileStore(''),
  }).map(({ contract }) => contract)
  expect(contracts).toEqual(expect.arrayContaining(served))
})
