import { Type } from 'typebox'
import { contract, endpoint, file } from '#platform/http/endpoint'
import { OneOf } from '#platform/http/schema'
import { placeAndDay } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import { refusals as general } from '../text.ts'

/** The open files: who was there (line list), who met whom (contacts), who was where (visits). */
export const HANDED_OVER = ['line-list', 'contacts', 'visits'] as const
export type HandedOver = (typeof HANDED_OVER)[number]

/** What leaves the product for other people's tools. */
export const handover = contract(
  'epidemic',
  {
    handOver: endpoint({
      method: 'POST',
      path: '/epidemic/handover',
      summary:
        'An outbreak as open CSV without identities: line list, contacts (`from`, `to`) or visits; the first two are what epicontacts reads',
      permission: 'epidemic.see',
      body: Type.Object({ ...placeAndDay, outbreak: OutbreakIdSchema, what: OneOf(...HANDED_OVER) }),
      reply: file('text/csv'),
      refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
    }),
  },
  {
    'unknown-unit': general['unknown-unit'],
    'unknown-outbreak': general['unknown-outbreak'],
    'not-your-unit': general['not-your-unit'],
  },
)
