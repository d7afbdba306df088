import { type Day, dayOf } from '#kernel/day'
import { tidy } from '#kernel/fold'
import { type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { unitOn } from '#places'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { codeOf } from '../code.ts'
import { nextNumbers } from '../directives/store-directive.ts'
import type { PetitionInput } from '../doors.ts'
import { type Around, lookAround } from '../store-around.ts'
import { placeView } from '../tasks/view.ts'
import { categoriesOf } from './category-rule.ts'
import { deskOf } from './desk.ts'
import { recognise } from './ministry.ts'
import { factOf, type Petition, type PetitionMove } from './petition.ts'
import { findBySecret, insertPetition, presentSecret } from './store-petition.ts'
import { tiePhotos } from './store-photo.ts'
import { unitOfPoint } from './store-place.ts'
import { hashOf, secretOf } from './store-secret.ts'
import { announcePetition } from './store-tell.ts'
import { answerBy } from './terms.ts'
import { petitionWorkflow } from './workflow-petition.ts'

export type RaiseRefusal =
  | 'unit-unknown'
  | 'place-missing'
  | 'place-outside'
  | 'wrong-category'
  | 'name-missing'
  | 'words-missing'

export interface Raised {
  readonly id: string
  readonly code: string
  readonly secret: string
  readonly due: Day
  readonly unit: { readonly id: string; readonly name: string }
  /** Name of the office that received it. */
  readonly desk: string
  readonly photos: number
  /** The same form had come before. */
  readonly again: boolean
}

const blank = (text: string | undefined): string | null => (text === undefined || tidy(text) === '' ? null : tidy(text))
const LEAST_WORDS = 10
const TITLE_LENGTH = 90

const SHORTEST_TITLE = 5

/** The first sentence, where no title was given. Half a telephone number at the cut would pass every masking. */
export function titleOf(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.!?…])\s|\n/u)
  const sentence = tidy(first).replace(/[.!…]+$/, '')
  const line = sentence.length < SHORTEST_TITLE ? tidy(text) : sentence
  if (line.length <= TITLE_LENGTH) return line
  const cut = line.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).replace(/[\d\s.+()-]+$/, '')}…`
}

/**
 * Takes a petition in, from anybody; the code and the secret are all that leads back to it. With the key of a form that
 * came before, the answer is the one given then: whoever has the key has the secret, so nothing is told to a stranger.
 */
export async function raisePetition(
  tx: Tx,
  acting: Acting,
  input: PetitionInput,
): Promise<Raised | Refused<RaiseRefusal>> {
  const secret = secretOf(input.key)
  const followHash = hashOf(secret)
  await presentSecret(tx, followHash)
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const raisedAs = (petition: Petition, again: boolean, photos = 0): Raised => ({
    id: petition.id,
    code: petition.code,
    secret,
    due: petition.due,
    unit: placeView(petition.unit, around),
    desk: around.agencyName(petition.deskAgency),
    photos,
    again,
  })
  if (input.key !== undefined) {
    const before = await findBySecret(tx, followHash)
    if (before) return raisedAs(before, true)
  }
  const draft = await drafted(tx, input, around, followHash)
  if ('refused' in draft) return draft
  const move: PetitionMove = {
    seq: 0,
    step: 'raise',
    at: acting.at,
    by: { accountId: null, name: null, agencyId: null },
    words: null,
    toAgency: null,
    outside: null,
    contact: null,
    outcome: null,
    reason: null,
    rating: null,
    mainId: null,
    due: draft.due,
  }
  const raiser = {
    name: blank(input.name),
    enterprise: blank(input.enterprise),
    phone: blank(input.phone),
    email: blank(input.email),
  }
  if (!(await insertPetition(tx, draft, move, raiser))) {
    const first = await findBySecret(tx, followHash)
    if (!first) throw new Error('a petition of this secret is there and cannot be seen')
    return raisedAs(first, true)
  }
  const photos = draft.basketHash === null ? 0 : await tiePhotos(tx, draft)
  await remember(tx, acting, [factOf(null, draft, move)])
  await announcePetition(tx, acting, draft, move)
  return raisedAs(draft, false, photos)
}

async function drafted(
  tx: Tx,
  input: PetitionInput,
  around: Around,
  followHash: string,
): Promise<Petition | Refused<RaiseRefusal>> {
  const { origin, category, urgency = 'normal' } = input
  const { today } = around
  if (!categoriesOf(origin).includes(category)) return refuse('wrong-category')
  if (origin === 'enterprise' && blank(input.name) === null) return refuse('name-missing')
  if (tidy(input.text).length < LEAST_WORDS) return refuse('words-missing')
  if (input.unit === undefined && input.point === undefined) return refuse('place-missing')
  const unit = input.unit ?? (input.point ? await unitOfPoint(tx, around, input.point) : null)
  if (unit === null) return refuse('place-outside')
  if (!unitOn(around.atlas, unit, today)) return refuse('unit-unknown')
  const desk = deskOf({ unit, origin, category }, around.atlas, [...around.agencies.values()], today)
  if (!desk) return refuse('unit-unknown')
  const home = homeOf(unit)
  const [seq] = await nextNumbers(tx, 'petition', 1)
  const due = answerBy(around.calendar, today, { origin, category, urgency })
  const law = blank(input.law)
  const isObstacle = origin === 'enterprise'
  return {
    home,
    id: newId(),
    code: codeOf(origin === 'citizen' ? 'PA' : 'VM', home, seq as number),
    origin,
    category,
    title: blank(input.title) ?? titleOf(input.text),
    what: input.text.normalize('NFC').trim(),
    urgency,
    unit,
    point: input.point ? { ...input.point, accuracy: input.point.accuracy ?? null } : null,
    address: blank(input.address),
    consent: input.consent ?? false,
    obstacle: {
      ministry: isObstacle
        ? (input.ministry ?? recognise(`${law ?? ''} ${input.title ?? ''} ${input.text}`, today))
        : null,
      law,
      resolver: isObstacle ? (input.resolver ?? null) : null,
      cost: isObstacle ? (input.cost ?? null) : null,
      affected: isObstacle ? (input.affected ?? null) : null,
    },
    // Until the desk has said whose it is, it lies with the desk.
    sector: desk.sector,
    handlerAgency: desk.id,
    deskAgency: desk.id,
    agencies: [desk.id],
    state: 'received',
    workflow: petitionWorkflow.version,
    raisedOn: today,
    due,
    firstDue: due,
    followHash,
    basketHash: input.basket === undefined ? null : hashOf(input.basket),
    moves: 1,
    ...UNTOUCHED,
  }
}

/** What has not happened to a petition just raised. */
const UNTOUCHED = {
  outcome: null,
  rejection: null,
  outside: null,
  outsideContact: null,
  extensions: 0,
  escalation: 0,
  escalatedTo: null,
  escalatedOn: null,
  pausedOn: null,
  windowDay: null,
  answeredOn: null,
  closedOn: null,
  answer: null,
  rating: null,
  reopened: 0,
  mainId: null,
  mainHash: null,
  joinedFrom: null,
  followers: 0,
  directiveId: null,
  directiveDoneOn: null,
  publishedOn: null,
} as const
