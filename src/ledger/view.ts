import type { FactView, HeadView } from './contract.ts'
import type { Entry } from './entry.ts'
import type { SignedHead } from './head.ts'
import { hex } from './merkle/hash.ts'
import { type KindTexts, kindText } from './text.ts'

/** What an account, a post or an agency is called, by id; the ledger itself keeps ids alone. */
export type Names = ReadonlyMap<string, string>

/** Ids of accounts, posts and agencies that these facts name. */
export const idsIn = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap((e) => [e.accountId, e.postId, e.agencyId]).filter((id) => id !== null)),
]

export function factView(entry: Entry, seq: number | null, names: Names, kinds: KindTexts): FactView {
  const { home: _home, accountId, postId, agencyId, ...fact } = entry
  const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
  return {
    ...fact,
    words: kindText(kinds, entry.kind),
    who: { accountId, name: named(accountId), postId, post: named(postId), agencyId, agency: named(agencyId) },
    seq,
  }
}

export const headView = ({ size, root, at, keyId, signature }: SignedHead): HeadView => ({
  size,
  root: hex(root),
  at,
  keyId,
  signature: Buffer.from(signature).toString('base64'),
})
