import type { FactView } from '#ledger/contract'
import type { Say } from '../shell/language.tsx'
import { texts } from './text.ts'

/** "Nguyễn Văn An · Sở Y tế", as far as names are known. */
export function whoOf({ who }: FactView, t: Say): string {
  if (who.accountId === null) return t(texts.system)
  const name = who.name ?? t(texts.someone, { id: who.accountId.slice(0, 8) })
  return who.agency === null ? name : `${name} · ${t(who.agency)}`
}
