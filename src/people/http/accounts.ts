import { fold, tidy } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { fullName, loadAtlas, unitOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { createAccount, refuseTouching, updateAccount } from '../account-rule.ts'
import type { people } from '../contract.ts'
import { explainScope } from '../explain.ts'
import { findAccount, findAccountByUsername, insertAccounts, listAccounts, saveAccount } from '../store/accounts.ts'
import { credentialsOf, hashPassword, insertCredential } from '../store/credentials.ts'
import { makePassword } from '../store/password.ts'
import { loadTerritory } from '../store/person.ts'
import { everyPostOf, postsOf } from '../store/posts.ts'
import { accountSummary, byGivenName } from '../view.ts'
import { accountDetail, agenciesById } from './detail.ts'

type Accounts = Pick<
  Handlers<typeof people>,
  'listAccounts' | 'getAccount' | 'explainScope' | 'createAccount' | 'updateAccount'
>

const PAGE = 100

export const accounts: Accounts = {
  async listAccounts({ query, today }, tx) {
    const all = await listAccounts(tx)
    const posts = Map.groupBy(
      await postsOf(
        tx,
        all.map(({ id }) => id),
      ),
      ({ account }) => account,
    )
    const agencies = await agenciesById(tx)
    const credentials = await credentialsOf(
      tx,
      all.map(({ id }) => id),
    )
    const words = fold(query.words ?? '')
    const summaries = all
      .map((account) => {
        const held = (posts.get(account.id) ?? []).filter((post) => contains(post, today))
        return accountSummary(account, held, agencies, credentials.get(account.id))
      })
      .filter(({ disabledAt }) => query.state === undefined || (query.state === 'disabled') === (disabledAt !== null))
      .filter(({ posts }) => query.agency === undefined || posts.some(({ agency }) => agency === query.agency))
      .filter((one) =>
        fold(
          [one.name, one.username, ...one.posts.flatMap((post) => [post.title, post.agencyName.vi])].join(' '),
        ).includes(words),
      )
      .sort(byGivenName)
    const offset = query.offset ?? 0
    return { total: summaries.length, accounts: summaries.slice(offset, offset + (query.limit ?? PAGE)) }
  },

  async getAccount({ params, caller, today, at }, tx) {
    const account = await findAccount(tx, params.id)
    if (!account) return refuse('not-found')
    return accountDetail(tx, account, caller, today, at)
  },

  async explainScope({ params, query, caller, today }, tx) {
    const account = await findAccount(tx, params.id)
    if (!account) return refuse('not-found')
    const atlas = await loadAtlas(tx)
    const barred =
      account.disabledAt !== null ? ('disabled' as const) : account.mustChangePassword ? ('password' as const) : null
    return explainScope(
      await postsOf(tx, [account.id]),
      await agenciesById(tx),
      await loadTerritory(tx),
      query.day ?? today,
      barred,
      (unit, on) => {
        const version = unitOn(atlas, unit, on)
        return version ? say(fullName(version), caller.language) : unit
      },
    )
  },

  async createAccount(call, tx) {
    const { username, name, phone = null } = call.body
    const taken = (await findAccountByUsername(tx, username)) !== undefined
    const decided = createAccount({ username, name: tidy(name), phone }, newId(), call.at, taken)
    if (isRefused(decided)) return decided
    const { id } = decided.state
    const temporaryPassword = makePassword()
    await insertAccounts(tx, [decided.state])
    await insertCredential(tx, id, username, await hashPassword(temporaryPassword))
    await remember(tx, call, decided.facts)
    return { id, temporaryPassword }
  },

  async updateAccount(call, tx) {
    const account = await findAccount(tx, call.params.id)
    if (!account) return refuse('not-found')
    const touching = refuseTouching(call.caller, account, await everyPostOf(tx, account.id), call.today)
    // A name or a phone is no right: one's own may be mended.
    if (touching?.refused === 'beyond-scope') return refuse('beyond-scope')
    const { name, phone } = call.body
    const decided = updateAccount(account, {
      ...(name === undefined ? {} : { name: tidy(name) }),
      ...(phone === undefined ? {} : { phone }),
    })
    if (isRefused(decided)) return decided
    await saveAccount(tx, decided.state)
    await remember(tx, call, decided.facts)
    return accountDetail(tx, decided.state, call.caller, call.today, call.at)
  },
}
