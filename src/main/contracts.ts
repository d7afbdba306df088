import {
  analysis,
  cases,
  clusters,
  course,
  duplicates,
  encounters,
  epidemic,
  epidemicLevels,
  handover,
  pastes,
  quarantining,
  testing,
  venues,
  zones,
} from '#epidemic/contract'
import { ledger } from '#ledger/contract'
import { assessments, catalogue, exchange, indices, measures } from '#measures/contract'
import { people, signIn } from '#people/contract'
import { places } from '#places/contract'
import type { Contract } from '#platform/http/endpoint'
import { situation } from '#situation/contract'
import {
  caseFigures,
  dossiers,
  inbox,
  notices,
  outgoing,
  petitions,
  plans,
  succession,
  work,
  workflows,
  workingTime,
} from '#work/contract'

/** Every contract of the product: what the API is. */
export const contracts: readonly Contract[] = [
  places.$contract,
  signIn.$contract,
  people.$contract,
  ledger.$contract,
  epidemic.$contract,
  clusters.$contract,
  epidemicLevels.$contract,
  cases.$contract,
  analysis.$contract,
  course.$contract,
  handover.$contract,
  encounters.$contract,
  duplicates.$contract,
  quarantining.$contract,
  testing.$contract,
  venues.$contract,
  zones.$contract,
  pastes.$contract,
  work.$contract,
  petitions.$contract,
  plans.$contract,
  succession.$contract,
  workingTime.$contract,
  workflows.$contract,
  dossiers.$contract,
  inbox.$contract,
  notices.$contract,
  outgoing.$contract,
  caseFigures.$contract,
  assessments.$contract,
  measures.$contract,
  exchange.$contract,
  catalogue.$contract,
  indices.$contract,
  situation.$contract,
]
