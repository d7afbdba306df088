import type { Caller } from '#kernel/caller'
import { compareText } from '#kernel/fold'
import type { Account } from './account.ts'
import type { Agency, Post } from './post.ts'
import { powers } from './power.ts'
import { findRole } from './role.ts'
import type { AccountSummary, AgencyView, Me, PostView } from './schema.ts'

export const agencyView = (agency: Agency): AgencyView => ({ ...agency })

/** A post with the names of its role and agency. */
export function postView(post: Post, agencies: ReadonlyMap<string, Agency>): PostView {
  const { id, role, title, agency, unit, sector, from, to } = post
  const unnamed = { vi: agency, en: agency }
  const agencyName = agencies.get(agency)?.name ?? unnamed
  return { id, role, roleName: findRole(role)?.name ?? unnamed, title, agency, agencyName, unit, sector, from, to }
}

export interface Credential {
  readonly twoFactor: boolean
}

export const accountSummary = (
  account: Account,
  posts: readonly Post[],
  agencies: ReadonlyMap<string, Agency>,
  credential: Credential | undefined,
): AccountSummary => ({
  id: account.id,
  username: account.username,
  name: account.name,
  disabledAt: account.disabledAt,
  canSignIn: credential !== undefined && account.disabledAt === null,
  lastSignInAt: account.lastSignInAt,
  posts: posts.map((post) => postView(post, agencies)),
})

/** What the reader is here. `held` are the posts of today. */
export function meView(
  account: Account,
  held: readonly Post[],
  agencies: ReadonlyMap<string, Agency>,
  caller: Caller,
  demo: boolean,
  twoFactor: boolean,
): Me {
  const pairs = Object.entries(caller.settings)
    .filter(([name, value]) => name.startsWith('app.see_') && value !== '')
    .flatMap(([, value]) => value.split(','))
  return {
    accountId: account.id,
    username: account.username,
    name: account.name,
    posts: held.map((post) => postView(post, agencies)),
    powers: powers.filter((power) => caller.may(power)),
    home: held[0]?.unit ?? null,
    places: {
      everywhere: pairs.some((pair) => pair.endsWith('/*')),
      units: [...new Set(held.map(({ unit }) => unit))],
      sectors: [...new Set(pairs.map((pair) => pair.split('/')[0] ?? ''))].sort(),
    },
    demo,
    mustChangePassword: account.mustChangePassword,
    twoFactor,
  }
}

/** By the given name, the last word, as Vietnamese lists are ordered; then by the whole. */
export const byGivenName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  compareText(given(a.name), given(b.name)) || compareText(a.name, b.name)

const given = (name: string): string => name.trim().split(/\s+/).at(-1) ?? ''
