import { addDays } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { contains } from '#kernel/interval'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { disableAccount, enableAccount, resetPassword } from '../account-rule.ts'
import type { people } from '../contract.ts'
import { endPost, givePost } from '../post-rule.ts'
import { saveAccount } from '../store/accounts.ts'
import { agencyOf } from '../store/agencies.ts'
import { hashPassword, insertCredential, removeTwoFactor, replacePassword } from '../store/credentials.ts'
import { makePassword } from '../store/password.ts'
import { findPost, insertPosts, updateEnd } from '../store/posts.ts'
import { endSessions } from '../store/sessions.ts'
import { postView } from '../view.ts'
import { accountDetail, agenciesById, touchable } from './detail.ts'

type Rights = Pick<
  Handlers<typeof people>,
  'disableAccount' | 'enableAccount' | 'resetPassword' | 'givePost' | 'endPost'
>

/** What gives and takes rights. `forget` makes it count at once in this process; the others hear of the fact. */
export const rights = (forget: (accountId: string) => void): Rights => ({
  async disableAccount(call, tx) {
    const found = await touchable(tx, call.params.id, call.caller, call.today)
    if (isRefused(found)) return found
    const { reason, endPosts = false } = call.body
    const decided = disableAccount(found.account, call.at, reason)
    if (isRefused(decided)) return decided
    const facts: Fact[] = [...decided.facts]
    // Today is the last day of service; a post that began today or later is ended on its second day.
    const current = found.posts.filter((post) => contains(post, call.today) || post.from > call.today)
    for (const post of endPosts ? current : []) {
      const last = contains(post, call.today) ? call.today : post.from
      const ended = endPost(post, addDays(last, 1), reason)
      if (isRefused(ended)) continue
      await updateEnd(tx, ended.state)
      facts.push(...ended.facts)
    }
    await saveAccount(tx, decided.state)
    await endSessions(tx, found.account.id, {})
    await remember(tx, call, facts)
    forget(found.account.id)
    return accountDetail(tx, decided.state, call.caller, call.today, call.at)
  },

  async enableAccount(call, tx) {
    const found = await touchable(tx, call.params.id, call.caller, call.today)
    if (isRefused(found)) return found
    const decided = enableAccount(found.account, call.body.reason)
    if (isRefused(decided)) return decided
    await saveAccount(tx, decided.state)
    await remember(tx, call, decided.facts)
    forget(found.account.id)
    return accountDetail(tx, decided.state, call.caller, call.today, call.at)
  },

  async resetPassword(call, tx) {
    const found = await touchable(tx, call.params.id, call.caller, call.today)
    if (isRefused(found)) return found
    const { id, username } = found.account
    const { reason, twoFactor = false } = call.body
    const decided = resetPassword(found.account, reason, twoFactor)
    if (isRefused(decided)) return decided
    const temporaryPassword = makePassword()
    const hashed = await hashPassword(temporaryPassword)
    // An officer who could not sign in so far gets a first password.
    if (!(await replacePassword(tx, id, hashed))) await insertCredential(tx, id, username, hashed)
    if (twoFactor) await removeTwoFactor(tx, id)
    await endSessions(tx, id, {})
    await saveAccount(tx, decided.state)
    await remember(tx, call, decided.facts)
    forget(id)
    return { temporaryPassword }
  },

  async givePost(call, tx) {
    const found = await touchable(tx, call.params.id, call.caller, call.today)
    if (isRefused(found)) return found
    const { role, title, from, to = null, authority } = call.body
    const agency = await agencyOf(tx, call.body.agency)
    if (!agency) return refuse('agency-not-found')
    if (!call.caller.may('people.admin', { unit: agency.unit, sector: agency.sector })) return refuse('beyond-scope')
    const given = { id: newId(), account: found.account.id, role, title, from, to }
    const decided = givePost(given, agency, found.posts, authority)
    if (isRefused(decided)) return decided
    await insertPosts(tx, [decided.state])
    await remember(tx, call, decided.facts)
    forget(found.account.id)
    return postView(decided.state, await agenciesById(tx))
  },

  async endPost(call, tx) {
    const post = await findPost(tx, call.params.id)
    if (!post) return refuse('not-found')
    const found = await touchable(tx, post.account, call.caller, call.today)
    if (isRefused(found)) return found
    const decided = endPost(post, call.body.day, call.body.reason)
    if (isRefused(decided)) return decided
    await updateEnd(tx, decided.state)
    await remember(tx, call, decided.facts)
    forget(post.account)
    return postView(decided.state, await agenciesById(tx))
  },
})
