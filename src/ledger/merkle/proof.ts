import { type Hash, hashNode, sameHash } from './hash.ts'

const odd = (n: number): boolean => n % 2 === 1
const half = (n: number): number => Math.floor(n / 2)
const whole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** Does the proof show that `leaf` is entry `index` of the log of `size` with this root? (RFC 9162, 2.1.3.2) */
export function verifyInclusion(leaf: Hash, index: number, size: number, root: Hash, proof: readonly Hash[]): boolean {
  if (!(whole(index) && whole(size)) || index >= size) return false
  let fn = index
  let sn = size - 1
  let hash = leaf
  for (const step of proof) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      hash = hashNode(step, hash)
      while (!odd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      hash = hashNode(hash, step)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameHash(hash, root)
}

/** A log of so many entries with this root. */
export interface Extent {
  readonly size: number
  readonly root: Hash
}

/** Does the proof show that the log `second` begins with the log `first`? (RFC 9162, 2.1.4.2) */
export function verifyConsistency(first: Extent, second: Extent, proof: readonly Hash[]): boolean {
  if (!(whole(first.size) && whole(second.size)) || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root)
  // The empty log begins every log; there is nothing to show.
  if (first.size === 0) return proof.length === 0

  let fn = first.size - 1
  let sn = second.size - 1
  while (odd(fn)) {
    fn = half(fn)
    sn = half(sn)
  }
  // fn is 0 exactly when the first size is a power of two: then its root starts the path.
  const path = fn === 0 ? [first.root, ...proof] : proof
  const [start, ...steps] = path
  if (start === undefined) return false
  let before = start
  let after = start
  for (const step of steps) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      before = hashNode(step, before)
      after = hashNode(step, after)
      while (!odd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      after = hashNode(after, step)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameHash(before, first.root) && sameHash(after, second.root)
}
