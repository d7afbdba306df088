import canonicalize from 'canonicalize'
import type { Instant } from '#kernel/day'
import type { Fact, Json, Subject } from '#kernel/fact'
import type { Acting } from './acting.ts'
import { type Hash, hashLeaf } from './merkle/hash.ts'

/**
 * A fact as the ledger keeps it: what happened, to what, where, when, and who did it by ids alone.
 * Every field is present (null for "none"), so that there is one way to write a fact down.
 */
export interface Entry {
  readonly id: string
  /** The bucket the fact is stored in (`#platform/sql/home`); never changes. */
  readonly home: number
  readonly at: Instant
  readonly requestId: string
  readonly accountId: string | null
  readonly postId: string | null
  readonly agencyId: string | null
  readonly room: string
  readonly kind: string
  readonly subject: Subject
  readonly unit: string | null
  readonly sector: string | null
  readonly authority: string | null
  readonly reason: string | null
  readonly before: Json | null
  readonly after: Json | null
}

const KIND = /^([a-z]+)\.[a-z0-9]+(-[a-z0-9]+)*$/

/** The fact as an entry. Throws on a kind that is not `room.past-tense-verb`, or on personal data (a fault of the room). */
export function entryOf(fact: Fact, by: Acting, id: string, home: number): Entry {
  const room = KIND.exec(fact.kind)?.[1]
  if (room === undefined) throw new Error(`not a kind of fact: ${fact.kind}`)
  const personal = personalKey(fact.before) ?? personalKey(fact.after)
  if (personal !== null) throw new Error(`personal data in a fact: ${personal} of ${fact.kind}`)
  return {
    id,
    home,
    at: by.at,
    requestId: by.requestId,
    accountId: by.caller.accountId,
    postId: by.caller.postId,
    agencyId: by.caller.agencyId,
    room,
    kind: fact.kind,
    subject: { type: fact.subject.type, id: fact.subject.id },
    unit: fact.where.unit,
    sector: fact.where.sector,
    authority: fact.authority ?? null,
    reason: fact.reason ?? null,
    before: fact.before ?? null,
    after: fact.after ?? null,
  }
}

/**
 * Keys under which rooms keep what identifies a person. What enters the ledger can never be erased, and
 * a person has the right to erasure: Decree 13/2023/ND-CP, article 16 (2023-07-01 to 2025-12-31), and
 * the Law on Personal Data Protection 91/2025/QH15 since 2026-01-01.
 */
const PERSONAL = new Set([
  'fullName',
  'phone',
  'email',
  'dateOfBirth',
  'birthDate',
  'nationalId',
  'passport',
  'homeAddress',
])

function personalKey(value: Json | undefined): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = PERSONAL.has(key) ? key : personalKey(inner)
    if (found !== null) return found
  }
  return null
}

/**
 * The one text of a value as the JSON Canonicalization Scheme writes it (RFC 8785): keys sorted by
 * UTF-16 code unit, no spaces, numbers as ECMAScript prints them. Throws on what JSON cannot say.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('nothing to write down')
  return text
}

/** The leaf of an entry in the Merkle tree: RFC 9162 over the UTF-8 bytes of its canonical text. */
export const leafOfText = (canonical: string): Hash => hashLeaf(Buffer.from(canonical, 'utf8'))

export const leafOf = (entry: Entry): Hash => leafOfText(canonicalText(entry))
