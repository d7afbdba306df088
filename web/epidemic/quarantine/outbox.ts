import type { HealthCheck } from '#epidemic/contract'

/** A check that the server does not have yet. It names the person by id alone. */
export type Kept = HealthCheck & { readonly personId: string }

/** Dropped at sign-out with the drafts. */
const keyOf = (account: string): string => `draft.${account}.health-checks`

export function read(account: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? '[]')
    return Array.isArray(kept) ? (kept as Kept[]) : []
  } catch {
    return []
  }
}

export function write(account: string, checks: readonly Kept[]): void {
  if (checks.length === 0) localStorage.removeItem(keyOf(account))
  else localStorage.setItem(keyOf(account), JSON.stringify(checks))
}

const same = (a: Kept, b: Kept): boolean => a.personId === b.personId && a.day === b.day

/** A later check of the same person and day takes the place of the earlier one. */
export const add = (before: readonly Kept[], more: readonly Kept[]): Kept[] => [
  ...before.filter((one) => !more.some((other) => same(one, other))),
  ...more,
]

/** What is left after `sent` arrived; one written anew meanwhile stays. */
export const without = (all: readonly Kept[], sent: readonly Kept[]): Kept[] =>
  all.filter((one) => !sent.some((other) => same(one, other) && one.checkedAt === other.checkedAt))
