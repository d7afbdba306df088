import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Language } from '#kernel/text'
import { type Agency, agencyOf, callerOf, GENERAL, loadTerritory, publicCaller, type RoleId } from '#people'
import type { Clock } from '#platform/clock'
import { languageOf } from '#platform/http/app'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { bearerKey, hashKey, type IntakeKey, isKey } from './keys.ts'
import { keyByHash } from './store-keys.ts'

/** The only addresses a key opens. */
const OPENED = /^\/api\/measures\/(values(\/|\?|$)|intakes\/)/

export interface Recognising {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly clock: Clock
}

/** Tells who sends a request by its key, where it bears one; else by whatever told before. */
export const withIntakeKeys =
  ({ db, system, clock }: Recognising, authenticate: (request: FastifyRequest) => Promise<Caller>) =>
  async (request: FastifyRequest): Promise<Caller> => {
    const key = bearerKey(request.headers.authorization)
    if (key === null) return authenticate(request)
    const language = languageOf(request)
    if (!isKey(key) || !OPENED.test(request.url)) return publicCaller(language)
    return within(db, system, 'read', async (tx) => {
      const found = await keyByHash(tx, hashKey(key))
      if (!found || found.revokedAt !== null) return publicCaller(language)
      return callerOfKey(tx, found, clock.today(), language)
    })
  }

const OFFICER: Readonly<Record<Agency['level'], RoleId>> = {
  province: 'department-officer',
  district: 'district-officer',
  commune: 'commune-officer',
}

/** An officer of the agency who can do nothing but see and fill in its reports. */
export async function callerOfKey(tx: Tx, key: IntakeKey, day: Day, language: Language): Promise<Caller> {
  const agency = await agencyOf(tx, key.agencyId)
  if (!agency) return publicCaller(language)
  return reporterOf(tx, agency, { account: key.madeBy, name: key.name, day, language, key: key.id })
}

interface Reporting {
  /** Who answers for what is sent; null where it is a folder. */
  readonly account: string | null
  readonly name: string
  readonly day: Day
  readonly language: Language
  readonly key: string
}

export async function reporterOf(tx: Tx, agency: Agency, of: Reporting): Promise<Caller> {
  const { id, unit, sector, from, to, level } = agency
  const post = { id: '', account: '', role: OFFICER[level], agency: id, title: '', unit, sector, from, to }
  const person = { account: of.account ?? '', name: of.name, posts: [post], mustChangePassword: false }
  const officer = callerOf(person, await loadTerritory(tx), of.day, of.language)
  // An office of every sector fills in its own reports alone: no key is a key to everything.
  const pairs = (name: string) =>
    level === 'province' && sector === GENERAL ? `*/${unit}` : (officer.settings[name] ?? '')
  return {
    ...officer,
    accountId: of.account,
    postId: null,
    may: (power, on) => (power === 'measures.see' || power === 'measures.act') && officer.may(power, on),
    settings: {
      'app.account': of.account ?? '',
      'app.agencies': id,
      'app.see_measures': pairs('app.see_measures'),
      'app.act_measures': pairs('app.act_measures'),
      'app.intake_key': of.key,
    },
  }
}
