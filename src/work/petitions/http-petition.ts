import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, refuse } from '#kernel/refusal'
import type { FileStore } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import { agenciesOf } from '../asking.ts'
import type { petitions } from '../contract.ts'
import { lookAround, subtreeIds } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { obstacleHandlers } from './http-obstacle.ts'
import { publicationHandlers } from './http-publication.ts'
import { raiserHandlers } from './http-raiser.ts'
import { MOST_PHOTOS } from './photo-rule.ts'
import { joinPetition, partPetition } from './store-join.ts'
import { findPetition, savePetition } from './store-petition.ts'
import { petitionFile } from './store-petition-file.ts'
import { listPetitions, petitionCursor, petitionsWaiting } from './store-petition-list.ts'
import { countPhotos, insertPhoto, photosOf, presentBasket } from './store-photo.ts'
import { hashOf } from './store-secret.ts'
import { sendPhoto } from './store-send-photo.ts'
import { rolesIn, takePetitionStep } from './store-step.ts'
import { suggestFor } from './store-suggest.ts'
import { fullView, photoView } from './store-view.ts'
import { petitionView } from './view-petition.ts'

const PAGE = 50

export const petitionHandlers = (files: FileStore): Handlers<typeof petitions> => ({
  ...raiserHandlers(files),
  ...publicationHandlers(files),
  ...obstacleHandlers,
  async listPetitions(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const { cursor, limit = PAGE, sort = 'due', unit, handler, mine, ...query } = call.query
    const handlers = mine ? [...agenciesOf(call.caller)] : handler === undefined ? undefined : [handler]
    const filter = { ...query, handlers, unitIds: subtreeIds(around, unit), today: around.today }
    const found = await listPetitions(tx, filter, { limit: limit + 1, cursor, sort })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const photos = await countPhotos(
      tx,
      page.map(({ id }) => id),
    )
    return {
      items: page.map((petition) => petitionView(petition, around, photos.get(petition.id) ?? 0)),
      ...(await petitionsWaiting(tx, filter)),
      next: found.length > limit && last ? petitionCursor(last, sort) : null,
    }
  },
  async exportPetitions(call, tx) {
    const { language } = call.caller
    const around = await lookAround(tx, { today: call.today, language })
    const { format = 'csv', sort = 'due', unit, handler, mine, ...query } = call.query
    const handlers = mine ? [...agenciesOf(call.caller)] : handler === undefined ? undefined : [handler]
    const filter = { ...query, handlers, unitIds: subtreeIds(around, unit), today: around.today }
    return petitionFile(tx, filter, around, { format, sort, language })
  },
  async getPetition(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    return petition ? fullView(tx, call, petition) : refuse('not-found')
  },
  async movePetition(call, tx) {
    const moved = await takePetitionStep(tx, call, call.params.id, call.body)
    if (!isRefused(moved)) return fullView(tx, call, moved)
    if (moved.refused === 'window-over') throw new Error('no official step has a window')
    return { ...moved, refused: moved.refused }
  },
  async suggestForPetition(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    return petition ? suggestFor(tx, call, petition) : refuse('not-found')
  },
  async joinPetition(call, tx) {
    const joined = await joinPetition(tx, call, call.params.id, call.body.main, call.body.words)
    return isRefused(joined) ? joined : fullView(tx, call, joined)
  },
  async partPetition(call, tx) {
    const parted = await partPetition(tx, call, call.params.id, call.body.words)
    return isRefused(parted) ? parted : fullView(tx, call, parted)
  },
  async readPetitionPhoto(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    const photo = petition && (await photosOf(tx, petition.id)).find(({ id }) => id === call.params.photo)
    return photo ? sendPhoto(files, photo, call.query.size, petition.code) : refuse('not-found')
  },
  async addResultPhoto(call, tx) {
    const petition = await findPetition(tx, call.params.id, true)
    if (!petition) return refuse('not-found')
    const roles = rolesIn(petition, call)
    if (!roles.has('handler') && !roles.has('desk')) return refuse('not-your-step', { whose: petition.handlerAgency })
    const { picture } = call.upload
    if (!picture) return refuse('picture-type')
    // Whoever raised it sees what lies in its basket; without one, it gets a basket nobody else can name.
    const basketHash = petition.basketHash ?? hashOf(`result:${petition.id}`)
    if (petition.basketHash === null) await savePetition(tx, { ...petition, basketHash })
    await presentBasket(tx, basketHash)
    const results = (await photosOf(tx, petition.id)).filter(({ kind }) => kind === 'after')
    if (results.length >= MOST_PHOTOS) return refuse('too-many-photos', { most: MOST_PHOTOS })
    await files.keep(picture.full)
    await files.keep(picture.small)
    const id = await insertPhoto(tx, picture, { basketHash, kind: 'after', at: call.at, petition })
    const { width, height } = picture
    return photoView({
      id,
      kind: 'after',
      sha256: picture.full.sha256,
      thumbSha256: picture.small.sha256,
      width,
      height,
      at: call.at,
      published: false,
      petitionId: petition.id,
    })
  },
  async listHandlers(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const items = [...around.agencies.values()]
      .filter((agency) => contains(agency, around.today))
      .map(({ id }) => agencyView(id, around))
      .sort((a, b) => compareText(a.name, b.name))
    return { items }
  },
})
