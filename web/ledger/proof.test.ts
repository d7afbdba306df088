import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { instant } from '#kernel/day'
import { fieldsOf } from './ChangeTable.tsx'
import { isProven } from './proof.ts'

const sha = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const facts = Array.from({ length: 13 }, (_, i) => JSON.stringify({ id: String(i) }))
const leaves = facts.map((fact) => sha(Buffer.of(0), Buffer.from(fact)))
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

/** Root and inclusion path by the recursive definition (RFC 9162, 2.1.1 and 2.1.3.1). */
function rootOf(of: readonly Buffer[]): Buffer {
  if (of.length === 1) return of[0]!
  return sha(Buffer.of(1), rootOf(of.slice(0, split(of.length))), rootOf(of.slice(split(of.length))))
}
function pathOf(at: number, of: readonly Buffer[]): Buffer[] {
  if (of.length === 1) return []
  const k = split(of.length)
  const [left, right] = [of.slice(0, k), of.slice(k)]
  return at < k ? [...pathOf(at, left), rootOf(right)] : [...pathOf(at - k, right), rootOf(left)]
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const pem = String(publicKey.export({ type: 'spki', format: 'pem' }))
function proofOf(seq: number, size: number) {
  const of = leaves.slice(0, size)
  const [root, at, keyId] = [rootOf(of).toString('hex'), instant(0), 'key']
  const signed = JSON.stringify({ at, keyId, ledger: 'lienthong-ledger/1', root, size })
  const head = { size, root, at, keyId, signature: sign(null, Buffer.from(signed), privateKey).toString('base64') }
  const path = pathOf(seq, of).map((hash) => hash.toString('hex'))
  return { seq, fact: facts[seq]!, leafHash: leaves[seq]!.toString('hex'), head, path }
}

test('a browser proves every fact of every log, and none that was touched', async () => {
  for (let size = 1; size <= facts.length; size++) {
    for (let seq = 0; seq < size; seq++) {
      const proof = proofOf(seq, size)
      expect(await isProven(proof, pem)).toBe(true)
      expect(await isProven({ ...proof, fact: `${proof.fact} ` }, pem)).toBe(false)
      expect(await isProven({ ...proof, head: { ...proof.head, at: instant(1) } }, pem)).toBe(false)
      expect(await isProven({ ...proof, seq: (seq + 1) % size }, pem)).toBe(size === 1)
    }
  }
})

test('a change is shown field by field', () => {
  expect([...fieldsOf({ state: 'open', due: { day: '2026-11-30', tries: [1, 2] }, note: null })]).toEqual([
    ['state', 'open'],
    ['due.day', '2026-11-30'],
    ['due.tries.0', '1'],
    ['due.tries.1', '2'],
  ])
})
