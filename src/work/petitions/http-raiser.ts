import { compareText } from '#kernel/fold'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { unitsOn } from '#places'
import type { FileStore } from '#platform/files/store'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { readCode } from '../code.ts'
import type { petitions } from '../contract.ts'
import { lookAround } from '../store-around.ts'
import { placeView } from '../tasks/view.ts'
import { categoriesOf } from './category-rule.ts'
import type { raiserEndpoints } from './contract-raiser.ts'
import { ministries } from './ministry.ts'
import type { Origin } from './names.ts'
import type { Petition } from './petition.ts'
import { MOST_PHOTOS } from './photo-rule.ts'
import { findFollowed, presentSecret, savePetition } from './store-petition.ts'
import {
  dropPhoto,
  insertPhoto,
  moveBasket,
  petitionOfBasket,
  photosInBasket,
  photosOf,
  presentBasket,
} from './store-photo.ts'
import { unitOfPoint } from './store-place.ts'
import { raisePetition } from './store-raise.ts'
import { hashOf } from './store-secret.ts'
import { sendPhoto } from './store-send-photo.ts'
import { takePetitionStep } from './store-step.ts'
import { followedView, photoView } from './store-view.ts'
import { answerBy, WINDOW_DAYS } from './terms.ts'
import { category as categoryTexts, petitionState } from './text.ts'
import { petitionNext } from './view-petition.ts'

type Theirs = Pick<Handlers<typeof petitions>, keyof typeof raiserEndpoints>

const aroundOf = (call: Call, tx: Tx) => lookAround(tx, { today: call.today, language: call.caller.language })

/** The petition of a code, once its secret is shown; a wrong secret and an unknown code answer alike. */
async function followed(tx: Tx, code: string, secret: string): Promise<Petition | Refused<'not-found'>> {
  const hash = hashOf(secret)
  // Asked for in the same way whatever the code is, so that the time taken tells nothing either.
  const read = readCode(code) ?? { home: 0, code: '' }
  await presentSecret(tx, hash)
  return (await findFollowed(tx, read.home, read.code, hash)) ?? refuse('not-found')
}

const mayAddPhotos = (petition: Petition): boolean =>
  (['add', 'inform'] as const).some((step) => petitionNext(petition, step, new Set(['raiser'])).allowed)

const stateIn = ({ state }: Petition, { caller }: Call) => ({ state: say(petitionState[state], caller.language) })

export const raiserHandlers = (files: FileStore): Theirs => ({
  async getPetitionForm(call, tx) {
    const around = await aroundOf(call, tx)
    const { calendar, today } = around
    const units = unitsOn(around.atlas, today, 'commune')
      .map(({ unitId }) => placeView(unitId, around))
      .sort((a, b) => compareText(a.name, b.name))
    const kinds = (origin: Origin) =>
      categoriesOf(origin).map((category) => ({
        id: category,
        name: categoryTexts[category],
        answerBy: answerBy(calendar, today, { origin, category, urgency: 'normal' }),
        answerByUrgent: answerBy(calendar, today, { origin, category, urgency: 'urgent' }),
      }))
    return {
      units,
      answerBy: answerBy(calendar, today, { origin: 'enterprise', category: 'other', urgency: 'normal' }),
      citizen: kinds('citizen'),
      enterprise: kinds('enterprise'),
      ministries: ministries.map(({ id, name }) => ({ id, name })),
      mostPhotos: MOST_PHOTOS,
      windowDays: WINDOW_DAYS,
    }
  },
  async findPetitionPlace(call, tx) {
    const around = await aroundOf(call, tx)
    const unit = await unitOfPoint(tx, around, call.query)
    return { unit: unit === null ? null : placeView(unit, around) }
  },
  async uploadPetitionPhoto(call, tx) {
    const { picture } = call.upload
    if (!picture) return refuse('picture-type')
    const basketHash = hashOf(call.query.basket)
    await presentBasket(tx, basketHash)
    const inBasket = (await photosInBasket(tx, basketHash, true)).filter(({ kind }) => kind === 'before')
    const petition = await petitionOfBasket(tx, basketHash)
    if (petition && !mayAddPhotos(petition)) return refuse('wrong-state', stateIn(petition, call))
    if (inBasket.length >= MOST_PHOTOS) return refuse('too-many-photos', { most: MOST_PHOTOS })
    await files.keep(picture.full)
    await files.keep(picture.small)
    const id = await insertPhoto(tx, picture, { basketHash, kind: 'before', at: call.at, petition })
    return { id, width: picture.width, height: picture.height, left: MOST_PHOTOS - inBasket.length - 1 }
  },
  async dropPetitionPhoto(call, tx) {
    const basketHash = hashOf(call.body.basket)
    await presentBasket(tx, basketHash)
    if (!(await dropPhoto(tx, basketHash, call.params.photo))) return refuse('not-found')
    return { left: MOST_PHOTOS - (await photosInBasket(tx, basketHash)).length }
  },
  async raisePetition(call, tx) {
    const raised = await raisePetition(tx, call, { ...call.body, origin: call.body.origin ?? 'enterprise' })
    if (isRefused(raised)) return raised
    const { code, secret, due, unit, desk, photos, again } = raised
    return { code, secret, due, unit, desk, photos, again }
  },
  async followPetition(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    return isRefused(petition) ? petition : followedView(tx, call, petition)
  },
  async addToPetition(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(petition)) return petition
    const { step, words } = call.body
    const moved = await takePetitionStep(tx, call, petition.id, { step, words }, 'raiser')
    // Adding names no agency and no outcome: only these can be refused.
    if (isRefused(moved)) return moved as Refused<'not-found' | 'wrong-state' | 'words-missing' | 'window-over'>
    return followedView(tx, call, moved)
  },
  async ratePetition(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(petition)) return petition
    const { rating, words } = call.body
    const moved = await takePetitionStep(tx, call, petition.id, { step: 'rate', rating, words }, 'raiser')
    if (isRefused(moved)) return moved as Refused<'not-found' | 'wrong-state' | 'window-over'>
    return followedView(tx, call, moved)
  },
  async openPetitionBasket(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(petition)) return petition
    if (!mayAddPhotos(petition)) return refuse('wrong-state', stateIn(petition, call))
    const basketHash = hashOf(call.body.basket)
    await moveBasket(tx, petition, basketHash)
    await savePetition(tx, { ...petition, basketHash })
    await presentBasket(tx, basketHash)
    const photos = await photosOf(tx, petition.id)
    const own = photos.filter(({ kind }) => kind === 'before').length
    return { photosLeft: Math.max(0, MOST_PHOTOS - own), photos: photos.map(photoView) }
  },
  async readFollowedPhoto(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(petition)) return petition
    if (petition.basketHash === null) return refuse('not-found')
    await presentBasket(tx, petition.basketHash)
    const photo = (await photosOf(tx, petition.id)).find(({ id }) => id === call.params.photo)
    return photo ? sendPhoto(files, photo, call.body.size, petition.code) : refuse('not-found')
  },
})
