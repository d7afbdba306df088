import { dayOf } from '#kernel/day'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Petition } from './petition.ts'
import { type Draft, findIdentity, masked } from './redaction.ts'
import { findPetition, findRaiser, savePetition } from './store-petition.ts'
import { setPublished } from './store-photo.ts'
import { type PublishedRow, publish } from './store-publication.ts'

export const NOBODY = { name: null, enterprise: null, phone: null, email: null }

export const draftOf = (petition: Petition): Draft => ({
  title: petition.title,
  text: petition.what,
  answer: petition.answer ?? '',
  address: petition.address,
})

/** Puts a draft before the public, with the pictures chosen, and remembers that it was done. */
export async function putOut(
  tx: Tx,
  acting: Acting,
  petition: Petition,
  draft: Draft,
  photos: readonly string[],
): Promise<PublishedRow> {
  await setPublished(tx, petition.id, photos)
  const row = await publish(tx, petition, draft, { at: acting.at, accountId: acting.caller.accountId, photos })
  await savePetition(tx, { ...petition, publishedOn: dayOf(acting.at) })
  await remember(tx, acting, [publicationFact('published', petition)])
  return row
}

/** Publishes an answered petition with everything masked that was found in it, without pictures; false when it may not be. */
export async function publishMasked(tx: Tx, acting: Acting, id: string): Promise<boolean> {
  const petition = await findPetition(tx, id, true)
  if (!petition?.consent || petition.answer === null) return false
  const asIs = draftOf(petition)
  await putOut(tx, acting, petition, masked(asIs, findIdentity(asIs, (await findRaiser(tx, petition)) ?? NOBODY)), [])
  return true
}

export const publicationFact = (what: 'published' | 'unpublished', petition: Petition, reason?: string) => ({
  kind: `work.petition-${what}`,
  subject: { type: 'work.petition', id: petition.id },
  where: { unit: petition.unit, sector: petition.sector },
  reason: reason?.trim() || undefined,
  after: { code: petition.code },
})
