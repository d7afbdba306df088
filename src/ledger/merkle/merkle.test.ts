import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, EMPTY_FRONTIER, foldRoots, rootOf, rootOfLeaves } from './frontier.ts'
import { EMPTY_ROOT, type Hash, hashLeaf, hashNode, hashOfHex, hex } from './hash.ts'
import { consistencySpans, inclusionSpans, nodesOf, type Span } from './path.ts'
import { verifyConsistency, verifyInclusion } from './proof.ts'

/** The eight entries that Certificate Transparency implementations test themselves on, with their published answers. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAF_1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const LEAF_4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const NODE_1_1 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const NODE_1_2 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const NODE_1_3 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const NODE_2_1 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const NODE_2_0 = ROOTS[4]!

const extent = (size: number) => ({ size, root: hashOfHex(ROOTS[size]!)! })
const published = ENTRIES.map((entry) => hashLeaf(Buffer.from(entry, 'hex')))

/** The definition itself, slow and recursive (RFC 9162, 2.1.1): what the fast way must equal. */
function byDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hashNode(byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)))
}

const leavesOf = (count: number): Hash[] => Array.from({ length: count }, (_, i) => hashLeaf(Buffer.from(`entry ${i}`)))
const proofOf = (spans: readonly Span[], leaves: readonly Hash[]): Hash[] =>
  spans.map((span) => byDefinition(leaves.slice(span.from, span.to)))

test.each(ROOTS.map((root, size) => [size, root]))('the published root of the first %i entries', (size, root) => {
  expect(hex(rootOfLeaves(published.slice(0, Number(size))))).toBe(root)
})

test.each([
  [0, 1, []],
  [0, 8, [LEAF_1, NODE_1_1, NODE_2_1]],
  [5, 8, [LEAF_4, NODE_1_3, NODE_2_0]],
  [2, 3, [ROOTS[2]!]],
  [1, 5, [ROOTS[1]!, NODE_1_1, LEAF_4]],
])('the published inclusion proof of entry %i of %i', (index, size, proof) => {
  expect(proofOf(inclusionSpans(index, size), published).map(hex)).toEqual(proof)
  const root = hashOfHex(ROOTS[size]!)!
  expect(
    verifyInclusion(
      published[index]!,
      index,
      size,
      root,
      proof.map((step) => hashOfHex(step)!),
    ),
  ).toBe(true)
})

test.each([
  [1, 1, []],
  [1, 8, [LEAF_1, NODE_1_1, NODE_2_1]],
  [6, 8, [NODE_1_2, NODE_1_3, NODE_2_0]],
  [2, 5, [NODE_1_1, LEAF_4]],
])('the published consistency proof from %i to %i', (first, second, proof) => {
  expect(proofOf(consistencySpans(first, second), published).map(hex)).toEqual(proof)
  expect(
    verifyConsistency(
      extent(first),
      extent(second),
      proof.map((step) => hashOfHex(step)!),
    ),
  ).toBe(true)
})

test('appending in any pieces gives the root of the definition', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (pieces) => {
      const leaves = leavesOf(pieces.reduce((sum, piece) => sum + piece, 0))
      let frontier = EMPTY_FRONTIER
      for (const piece of pieces) frontier = append(frontier, leaves.slice(frontier.size, frontier.size + piece))
      expect(frontier.size).toBe(leaves.length)
      expect(hex(rootOf(frontier))).toBe(hex(byDefinition(leaves)))
    }),
  )
})

test('every inclusion proof verifies, and says nothing of another place or another log', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = leavesOf(size)
    const root = byDefinition(leaves)
    for (let index = 0; index < size; index++) {
      const proof = proofOf(inclusionSpans(index, size), leaves)
      expect(verifyInclusion(leaves[index]!, index, size, root, proof)).toBe(true)
      for (const other of leaves.keys()) {
        expect(verifyInclusion(leaves[index]!, other, size, root, proof)).toBe(other === index)
      }
      expect(verifyInclusion(leaves[index]!, index, size, root, [...proof, root])).toBe(false)
      expect(size === 1 || verifyInclusion(leaves[index]!, index, size, root, proof.slice(1))).toBe(size === 1)
    }
  }
})

test('a log is consistent with each of its beginnings, and with no other', () => {
  const other = hashLeaf(Buffer.from('another entry'))
  for (let second = 0; second <= 33; second++) {
    const leaves = leavesOf(second)
    const whole = { size: second, root: byDefinition(leaves) }
    for (let first = 0; first <= second; first++) {
      const proof = proofOf(consistencySpans(first, second), leaves)
      const beginning = { size: first, root: byDefinition(leaves.slice(0, first)) }
      expect(verifyConsistency(beginning, whole, proof)).toBe(true)
      if (first === 0) continue
      const forged = { size: first, root: byDefinition([...leaves.slice(0, first - 1), other]) }
      expect(verifyConsistency(forged, whole, proof)).toBe(false)
    }
  }
})

const flip = (bytes: Hash, bit: number): Hash => {
  const out = Uint8Array.from(bytes)
  out[bit >> 3]! ^= 1 << (bit & 7)
  return out
}

test('one flipped bit anywhere fails a proof', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), fc.nat(255), (size, place, which, bit) => {
      const leaves = leavesOf(size)
      const root = byDefinition(leaves)
      const index = place % size
      const inclusion = [leaves[index]!, root, ...proofOf(inclusionSpans(index, size), leaves)]
      const [leaf, top, ...proof] = inclusion.map((part, i) =>
        i === which % inclusion.length ? flip(part, bit) : part,
      )
      expect(verifyInclusion(leaf!, index, size, top!, proof)).toBe(false)

      const first = 1 + (place % (size - 1))
      const consistency = [
        byDefinition(leaves.slice(0, first)),
        root,
        ...proofOf(consistencySpans(first, size), leaves),
      ]
      const [old, now, ...steps] = consistency.map((part, i) =>
        i === which % consistency.length ? flip(part, bit) : part,
      )
      expect(verifyConsistency({ size: first, root: old! }, { size, root: now! }, steps)).toBe(false)
    }),
  )
})

test('a span is the fold of its complete subtrees', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, place) => {
      const leaves = leavesOf(size)
      for (const span of [...inclusionSpans(place % size, size), { from: 0, to: size }]) {
        const roots = nodesOf(span).map(({ level, index }) =>
          byDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        )
        expect(hex(foldRoots(roots))).toBe(hex(byDefinition(leaves.slice(span.from, span.to))))
      }
    }),
    { numRuns: 30 },
  )
})
