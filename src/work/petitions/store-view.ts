import type { Caller } from '#kernel/caller'
import type { Tx } from '#platform/sql/transaction'
import type { Role } from '../names.ts'
import { type Around, lookAround } from '../store-around.ts'
import { ASKED_PETITION_STEPS } from './names.ts'
import { isPetitionLate, isWaiting, type Petition } from './petition.ts'
import { MOST_PHOTOS } from './photo-rule.ts'
import type { FollowedPetition, PetitionView } from './schema-petition.ts'
import { directivesAbout } from './store-directed.ts'
import { findJoined, findPetition, findRaiser, petitionMoves, presentSecret } from './store-petition.ts'
import { type Photo, photosOf, presentBasket } from './store-photo.ts'
import { rolesIn } from './store-step.ts'
import { petitionNext, petitionView, pointView, stepView, toldSteps, WORDS_TOLD } from './view-petition.ts'

export const photoView = ({ id, kind, width, height, at, published }: Photo) => ({
  id,
  kind,
  width,
  height,
  at,
  published,
})

const relatedView = ({ id, code, title, state, raisedOn }: Petition) => ({ id, code, title, state, raisedOn })

interface Asking {
  readonly caller: Caller
  readonly today: Around['today']
}

/** One petition as an official reads it. */
export async function fullView(tx: Tx, { caller, today }: Asking, petition: Petition): Promise<PetitionView> {
  const around = await lookAround(tx, { today, language: caller.language })
  const roles = rolesIn(petition, { caller })
  const pictures = await photosOf(tx, petition.id)
  const moves = await petitionMoves(tx, petition)
  const mainIds = [...new Set([petition.mainId, ...moves.map(({ mainId }) => mainId)])].filter((id) => id !== null)
  const mains = new Map<string, Petition>()
  for (const id of mainIds) {
    const main = await findPetition(tx, id)
    if (main) mains.set(id, main)
  }
  const main = petition.mainId === null ? undefined : mains.get(petition.mainId)
  return {
    ...petitionView(petition, around, pictures.length),
    text: petition.what,
    law: petition.obstacle.law,
    answer: petition.answer,
    outside: petition.outside,
    outsideContact: petition.outsideContact,
    rejection: petition.rejection,
    windowDay: petition.windowDay,
    steps: moves.map((move) => stepView(move, around, mains.get(move.mainId ?? '')?.code ?? null)),
    next: ASKED_PETITION_STEPS.map((step) => petitionNext(petition, step, roles)),
    atDesk: roles.has('desk'),
    handles: roles.has('handler'),
    pictures: pictures.map(photoView),
    main: main ? relatedView(main) : null,
    joined: petition.followers === 0 ? [] : (await findJoined(tx, petition.id)).map(relatedView),
    directives: await directivesAbout(tx, petition.id),
    directiveDoneOn: petition.directiveDoneOn,
    raiser: await findRaiser(tx, petition),
  }
}

/** As whoever raised it reads it: no name of an official, no id, no note. The transaction sees it by its secret. */
export async function followedView(tx: Tx, { caller, today }: Asking, petition: Petition): Promise<FollowedPetition> {
  const around = await lookAround(tx, { today, language: caller.language })
  await presentSecret(tx, petition.followHash)
  const moves = toldSteps(await petitionMoves(tx, petition))
  if (petition.basketHash !== null) await presentBasket(tx, petition.basketHash)
  const photos = petition.basketHash === null ? [] : await photosOf(tx, petition.id)
  const main = await mainOf(tx, petition)
  const row = petitionView(petition, around, photos.length)
  const may = (step: Parameters<typeof petitionNext>[1]): boolean =>
    petitionNext(petition, step, new Set<Role>(['raiser'])).allowed
  const inWindow = petition.windowDay === null || today <= petition.windowDay
  const left = Math.max(0, MOST_PHOTOS - photos.filter(({ kind }) => kind === 'before').length)
  const mayAdd = may('add') || may('inform')
  return {
    ...row,
    text: petition.what,
    point: pointView(petition),
    handler: petition.outside ?? row.handler?.name ?? null,
    outside: petition.outside,
    outsideContact: petition.outsideContact,
    answer: petition.answer,
    rejection: petition.rejection,
    windowDay: petition.windowDay,
    steps: moves.map((move) => {
      const view = stepView(move, around, main?.code ?? null)
      return WORDS_TOLD.includes(move.step) ? view : { ...view, words: null }
    }),
    photos: photos.map(photoView),
    main: main && {
      code: main.code,
      state: main.state,
      handler: main.outside ?? around.agencyName(main.handlerAgency),
      due: main.due,
    },
    overdue: isWaiting(petition) && isPetitionLate(petition, today),
    mayAdd: may('add'),
    mayInform: may('inform'),
    mayReopen: may('reopen') && inWindow,
    mayRate: may('rate') && inWindow,
    mayClose: may('close') && petition.answeredOn !== null,
    mayWithdraw: may('withdraw'),
    mayAddPhotos: mayAdd && left > 0,
    photosLeft: mayAdd ? left : 0,
  }
}

/** The case it is joined to: the hash kept with the report opens it for as long as it is looked at. */
async function mainOf(tx: Tx, petition: Petition): Promise<Petition | null> {
  if (petition.mainId === null || petition.mainHash === null) return null
  await presentSecret(tx, petition.mainHash)
  const main = await findPetition(tx, petition.mainId)
  await presentSecret(tx, petition.followHash)
  return main
}
