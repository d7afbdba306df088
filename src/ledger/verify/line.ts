import type { Instant } from '#kernel/day'
import { canonicalText } from '../entry.ts'
import { FORMAT, type SignedHead } from '../head.ts'
import { EMPTY_ROOT, type Hash, hashOfHex, hex } from '../merkle/hash.ts'
import type { Passing } from './range.ts'

/**
 * An export is JSON lines, each in canonical form: one that names the format, then the entries in
 * order, each head right after its last entry. The leaf of an entry is SHA-256 over 0x00 and the very
 * bytes between `{"entry":` and `,"leafHash"`, so that any tool can verify it. A fact that the reader
 * of the export may not see is `null`; its place in the log is proven all the same.
 */
export interface Header {
  readonly size: number
  readonly keyIds: readonly string[]
}

export const headerLine = ({ size, keyIds }: Header): string => `${canonicalText({ ledger: FORMAT, size, keyIds })}\n`

/** `fact` is the canonical text, or null when it is withheld. */
export const entryLine = (seq: number, fact: string | null, leaf: Hash): string =>
  `${ENTRY}${fact ?? 'null'},"leafHash":"${hex(leaf)}","seq":${seq}}\n`

export const headLine = (head: SignedHead): string =>
  `${canonicalText({ head: { ...head, root: hex(head.root), signature: Buffer.from(head.signature).toString('base64') } })}\n`

const ENTRY = '{"entry":'
const ENTRY_BYTES = Buffer.from(ENTRY)
const TAIL = /,"leafHash":"([^"]*)","seq":(0|[1-9]\d{0,15})\}$/
const LONGEST_TAIL = 160

export type Line =
  | { readonly type: 'entry'; readonly entry: Passing }
  | { readonly type: 'head'; readonly head: SignedHead }
  | { readonly type: 'header'; readonly header: Header }

/** Reads one line without its end. Null when no export would write it so. */
export function readLine(line: Buffer): Line | null {
  if (line.subarray(0, ENTRY_BYTES.length).equals(ENTRY_BYTES)) return readEntry(line)
  const value = parsed(line)
  if (value === null) return null
  const { head, ledger, size, keyIds } = value
  if (typeof head === 'object' && head !== null) return readHead(head as Record<string, unknown>)
  if (ledger !== FORMAT || !isSize(size) || !Array.isArray(keyIds)) return null
  return { type: 'header', header: { size, keyIds: keyIds.map(String) } }
}

function readEntry(line: Buffer): Line | null {
  const tail = TAIL.exec(line.subarray(-LONGEST_TAIL).toString('latin1'))
  if (tail === null) return null
  const fact = line.subarray(ENTRY_BYTES.length, line.length - tail[0].length)
  // A leaf hash that is none is an altered one: the root of no entry stands in for it.
  const leaf = hashOfHex(tail[1]!) ?? EMPTY_ROOT
  return { type: 'entry', entry: { seq: Number(tail[2]), leaf, fact: fact.equals(NULL) ? 'withheld' : fact } }
}
const NULL = Buffer.from('null')

function readHead({ size, root, at, keyId, signature }: Record<string, unknown>): Line | null {
  const rootHash = typeof root === 'string' ? hashOfHex(root) : null
  if (!isSize(size) || rootHash === null || typeof at !== 'string' || typeof keyId !== 'string') return null
  if (typeof signature !== 'string') return null
  const bytes = Buffer.from(signature, 'base64')
  return { type: 'head', head: { size, root: rootHash, at: at as Instant, keyId, signature: bytes } }
}

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** The object on a line in canonical form, or null. */
function parsed(line: Buffer): Record<string, unknown> | null {
  try {
    const text = line.toString('utf8')
    const value = JSON.parse(text) as unknown
    if (typeof value !== 'object' || value === null || canonicalText(value) !== text) return null
    return value as Record<string, unknown>
  } catch {
    return null
  }
}
