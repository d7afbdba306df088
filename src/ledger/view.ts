import type { Text } from '#kernel/text'
import type { FactView, HeadView } from './contract.ts'
import type { Entry } from './entry.ts'
import type { SignedHead } from './head.ts'
import { hex } from './merkle/hash.ts'
import { type KindTexts, kindText } from './text.ts'

/** What accounts and agencies are called, by id; the ledger itself keeps ids alone. */
export interface Names {
  readonly accounts: ReadonlyMap<string, string>
  readonly agencies: ReadonlyMap<string, Text>
}

export function factView(entry: Entry, seq: number | null, names: Names, kinds: KindTexts): FactView {
  const { home: _home, accountId, postId, agencyId, ...fact } = entry
  const name = (accountId !== null && names.accounts.get(accountId)) || null
  const agency = (agencyId !== null && names.agencies.get(agencyId)) || null
  return { ...fact, words: kindText(kinds, entry.kind), who: { accountId, name, postId, agencyId, agency }, seq }
}

export const headView = ({ size, root, at, keyId, signature }: SignedHead): HeadView => ({
  size,
  root: hex(root),
  at,
  keyId,
  signature: Buffer.from(signature).toString('base64'),
})
