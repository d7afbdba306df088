import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { FileStore } from '#platform/files/store'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { readCode } from '../code.ts'
import type { petitions } from '../contract.ts'
import { lookAround, subtreeIds } from '../store-around.ts'
import type { publicationEndpoints } from './contract-publication.ts'
import { jsonFeed } from './feed.ts'
import type { Petition } from './petition.ts'
import { type Draft, findIdentity, masked } from './redaction.ts'
import { findPetition, findRaiser, savePetition } from './store-petition.ts'
import { photosOf, setPublished } from './store-photo.ts'
import {
  countPublished,
  findPublished,
  findPublishedOf,
  listPublished,
  publishedCursor,
  withdraw,
} from './store-publication.ts'
import { draftOf, NOBODY, publicationFact, putOut } from './store-publish.ts'
import { sendPhoto } from './store-send-photo.ts'
import { rolesIn } from './store-step.ts'
import { photoView } from './store-view.ts'
import { publishedView } from './view-published.ts'

type Theirs = Pick<Handlers<typeof petitions>, keyof typeof publicationEndpoints>

const PAGE = 20
const FEED_PAGE = 100

/** The petition, when the caller is of its receiving desk: only the desk knows whom the words may give away. */
async function atDesk(tx: Tx, call: Call, id: string): Promise<Petition | Refused<'not-found' | 'not-the-desk'>> {
  const petition = await findPetition(tx, id, call.caller.kind === 'person')
  if (!petition) return refuse('not-found')
  if (rolesIn(petition, call).has('desk')) return petition
  const around = await lookAround(tx, { today: call.today, language: call.caller.language })
  return refuse('not-the-desk', { agency: around.agencyName(petition.deskAgency) })
}

export const publicationHandlers = (files: FileStore): Theirs => ({
  async draftPublication(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    if (!petition) return refuse('not-found')
    const allowed = rolesIn(petition, call).has('desk')
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    if (!allowed) return refuse('not-the-desk', { agency: around.agencyName(petition.deskAgency) })
    if (petition.answer === null) return refuse('not-answered')
    const asIs = draftOf(petition)
    const findings = findIdentity(asIs, (await findRaiser(tx, petition)) ?? NOBODY)
    const row = await findPublishedOf(tx, petition)
    return {
      asIs,
      masked: masked(asIs, findings),
      findings,
      pictures: (await photosOf(tx, petition.id)).map(photoView),
      consent: petition.consent,
      publishedAt: row?.published_at ?? null,
      published: row && { title: row.title, text: row.what, answer: row.answer, address: row.address },
    }
  },
  async publishPetition(call, tx) {
    const petition = await atDesk(tx, call, call.params.id)
    if (isRefused(petition)) return petition
    if (petition.answer === null) return refuse('not-answered')
    if (!petition.consent) return refuse('no-consent')
    const { title, text, answer, address, photos = [] } = call.body
    const draft: Draft = { title, text, answer, address: address?.trim() || null }
    const left = findIdentity(draft, (await findRaiser(tx, petition)) ?? NOBODY).filter(({ certain }) => certain)
    if (left.length > 0)
      return refuse(
        'identity-left',
        {},
        left.map(({ field, found, why }) => ({ field, message: `${say(why, call.caller.language)}: “${found}”` })),
      )
    const own = new Set((await photosOf(tx, petition.id)).map(({ id }) => id))
    const chosen = photos.filter((id) => own.has(id))
    const row = await putOut(tx, call, petition, draft, chosen)
    return publishedView(row, await lookAround(tx, { today: call.today, language: call.caller.language }))
  },
  async unpublishPetition(call, tx) {
    const petition = await atDesk(tx, call, call.params.id)
    if (isRefused(petition)) return petition
    if (!(await withdraw(tx, petition, call.at))) return refuse('not-found')
    await setPublished(tx, petition.id, [])
    await savePetition(tx, { ...petition, publishedOn: null })
    await remember(tx, call, [publicationFact('unpublished', petition, call.body.words)])
    return { code: petition.code }
  },
  async searchPublished(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const { cursor, limit = PAGE, unit, ...query } = call.query
    const filter = { ...query, unitIds: subtreeIds(around, unit) }
    const found = await listPublished(tx, filter, { limit: limit + 1, cursor })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      items: page.map((row) => publishedView(row, around)),
      total: await countPublished(tx, filter),
      next: found.length > limit && last ? publishedCursor(last) : null,
    }
  },
  async getPublished(call, tx) {
    const read = readCode(call.params.code)
    const row = read && (await findPublished(tx, read.home, read.code))
    if (!row) return refuse('not-found')
    return publishedView(row, await lookAround(tx, { today: call.today, language: call.caller.language }))
  },
  async readPublishedPhoto(call, tx) {
    const read = readCode(call.params.code)
    const row = read && (await findPublished(tx, read.home, read.code))
    if (!row?.photos.includes(call.params.photo)) return refuse('not-found')
    const photo = (await photosOf(tx, row.petition_id)).find(({ id }) => id === call.params.photo)
    return photo ? sendPhoto(files, photo, call.query.size, row.code) : refuse('not-found')
  },
  async feedPublished(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const { cursor, unit, category } = call.query
    const filter = { category, unitIds: subtreeIds(around, unit) }
    const found = await listPublished(tx, filter, { limit: FEED_PAGE + 1, cursor })
    const page = found.slice(0, FEED_PAGE)
    const last = page.at(-1)
    const items = page.map((row) => publishedView(row, around))
    return jsonFeed(items, found.length > FEED_PAGE && last ? publishedCursor(last) : null, call.caller.language)
  },
})
