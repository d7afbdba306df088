import type { Caller } from '#kernel/caller'
import type { Fact } from '#kernel/fact'
import { remember } from '#ledger'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import type { Account } from '../../account.ts'
import { accountFact } from '../../account-rule.ts'
import { callerOf, systemCaller } from '../../caller.ts'
import { findAccount, findAccountByUsername, saveAccount } from '../../store/accounts.ts'
import { findPerson, loadTerritory } from '../../store/person.ts'

/** What signing in leaves in the ledger and on the account; never a password, never a name that was typed. */
export interface Recording {
  findByUsername(username: string): Promise<Account | undefined>
  /** Somebody failed to prove they are this account; the system says so, for nobody is signed in. */
  failed(accountId: string, requestId: string, locked: boolean): Promise<void>
  /** Something the owner did, with what changed on the account because of it. */
  owner(accountId: string, requestId: string, kind: string, change?: Partial<Account>): Promise<void>
}

export function record(db: Database, clock: Clock): Recording {
  const inSystem = <T>(mode: 'read' | 'write', work: (tx: Tx) => Promise<T>, account = '') =>
    within(db.kysely, { ...system, settings: { ...system.settings, 'app.account': account } }, mode, work)
  const system = systemCaller()
  const acting = (caller: Caller, requestId: string) => ({ caller, at: clock.now(), requestId })
  return {
    findByUsername: (username) => inSystem('read', (tx) => findAccountByUsername(tx, username)),
    async failed(accountId, requestId, locked) {
      const facts: Fact[] = [accountFact('sign-in-failed', accountId)]
      if (locked) facts.push(accountFact('locked-out', accountId))
      await inSystem('write', (tx) => remember(tx, acting(system, requestId), facts))
    },
    async owner(accountId, requestId, kind, change = {}) {
      // The account row is the system's to write, the fact the owner's: one transaction, the owner named in it.
      await inSystem(
        'write',
        async (tx) => {
          const account = await findAccount(tx, accountId)
          if (!account) return
          if (Object.keys(change).length > 0) await saveAccount(tx, { ...account, ...change })
          const person = await findPerson(tx, accountId)
          if (!person) return
          const owner = callerOf(person, await loadTerritory(tx), clock.today(), 'vi')
          await remember(tx, acting(owner, requestId), [accountFact(kind, accountId)])
        },
        accountId,
      )
    },
  }
}
