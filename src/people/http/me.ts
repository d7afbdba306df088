import { contains } from '#kernel/interval'
import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { accountFact } from '../account-rule.ts'
import type { people } from '../contract.ts'
import { DEMO_PASSWORD, demoAccounts } from '../demo.ts'
import { findAccount, isDemo } from '../store/accounts.ts'
import { findAgencies } from '../store/agencies.ts'
import { credentialsOf } from '../store/credentials.ts'
import { postsOf } from '../store/posts.ts'
import { endSessions, sessionsOf } from '../store/sessions.ts'
import { meView } from '../view.ts'

type Mine = Pick<
  Handlers<typeof people>,
  'me' | 'demoAccounts' | 'listMySessions' | 'endMySession' | 'endMyOtherSessions'
>

/** What everybody may ask of themselves. `forget` makes an ended session count at once in this process. */
export const mine = (forget: (accountId: string) => void): Mine => ({
  async me({ caller, today }, tx) {
    const id = caller.accountId ?? ''
    const account = await findAccount(tx, id)
    // The system's own caller is nobody in particular.
    if (!account) throw new Error('no account behind this caller')
    const held = (await postsOf(tx, [id])).filter((post) => contains(post, today))
    const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency]))
    const credential = (await credentialsOf(tx, [id])).get(id)
    return meView(account, held, agencies, caller, await isDemo(tx), credential?.twoFactor ?? false)
  },

  async demoAccounts(_call, tx) {
    if (!(await isDemo(tx))) return refuse('not-found')
    return demoAccounts.map(({ username, name, who }) => ({ username, name, who, password: DEMO_PASSWORD }))
  },

  async listMySessions({ caller, at }, tx) {
    const sessions = await sessionsOf(tx, caller.accountId ?? '', at)
    return sessions.map((session) => ({ ...session, current: session.id === caller.settings['app.session'] }))
  },

  async endMySession(call, tx) {
    const id = call.caller.accountId ?? ''
    if ((await endSessions(tx, id, { only: call.params.id })) === 0) return refuse('not-found')
    await remember(tx, call, [accountFact('session-ended', id)])
    forget(id)
    return {}
  },

  async endMyOtherSessions(call, tx) {
    const id = call.caller.accountId ?? ''
    const ended = await endSessions(tx, id, { keep: call.caller.settings['app.session'] ?? '' })
    if (ended > 0) await remember(tx, call, [accountFact('sessions-ended', id, { after: { count: ended } })])
    forget(id)
    return { ended }
  },
})
