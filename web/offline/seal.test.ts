import { expect, test } from 'vitest'
import { keyOf, seal, unseal } from './seal.ts'

const secret = (fill: number): string => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)))

test('what is sealed opens with its key alone, and shows nothing by itself', async () => {
  const [own, other] = [await keyOf(secret(1)), await keyOf(secret(2))]
  const sealed = await seal({ name: 'Nguyễn Thị Lan' }, own)
  expect(await unseal(sealed, own)).toEqual({ name: 'Nguyễn Thị Lan' })
  expect(await unseal(sealed, other)).toBeNull()
  expect(await unseal(sealed, null)).toBeNull()
  expect('data' in sealed && new TextDecoder().decode(sealed.data)).not.toContain('Lan')
})

test('a key cannot be read out of the browser again', async () => {
  await expect(crypto.subtle.exportKey('raw', await keyOf(secret(3)))).rejects.toMatchObject({
    name: 'InvalidAccessError',
  })
})

test('without the means to seal it is kept open', async () => {
  expect(await unseal(await seal([1, 2], null), null)).toEqual([1, 2])
})
