import { type Names, placeView } from '../tasks/view.ts'
import type { Origin, Outcome, PetitionCategory } from './names.ts'
import type { PublishedPetition } from './schema-petition.ts'
import type { PublishedRow } from './store-publication.ts'

/** A published answer as anybody reads it. */
export const publishedView = (row: PublishedRow, names: Names): PublishedPetition => ({
  code: row.code,
  origin: row.origin as Origin,
  category: row.category as PetitionCategory,
  title: row.title,
  text: row.what,
  answer: row.answer,
  outcome: row.outcome as Outcome | null,
  unit: placeView(row.unit_id, names),
  address: row.address,
  handler: names.agencyName(row.handler_agency),
  outside: row.outside,
  raisedOn: row.raised_day,
  answeredOn: row.answered_day,
  inTime: row.answered_day <= row.due_day,
  rating: row.rating,
  photos: row.photos,
  publishedAt: row.published_at,
})
