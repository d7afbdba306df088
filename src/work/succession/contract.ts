import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, OneOf } from '#platform/http/schema'
import { AgencySchema } from '../schema.ts'
import { refusalTexts } from '../text.ts'
import { PARTS, PASSED_KINDS } from './part.ts'
import { successionRefusals } from './text.ts'

/** Open work of agencies that are no more, of which the agency above says whose it is now. */
export const succession = contract(
  'work',
  {
    listSuccession: endpoint({
      method: 'GET',
      path: '/work/succession',
      summary: 'Open work left by agencies that are no more, for which the caller’s agency names a successor',
      permission: 'work.direct',
      reply: Type.Object({
        items: Type.Array(
          Type.Object({
            id: IdSchema,
            kind: OneOf(...PASSED_KINDS),
            caseId: IdSchema,
            code: Type.String(),
            title: Type.String(),
            parts: Type.Array(OneOf(...PARTS)),
            from: AgencySchema,
            candidates: Type.Array(AgencySchema),
            askedOn: DaySchema,
          }),
        ),
      }),
    }),
    decideSuccession: endpoint({
      method: 'POST',
      path: '/work/succession',
      summary: 'Say which agency takes over what another left open, one case or many',
      permission: 'work.direct',
      body: Type.Object({
        questions: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }),
        agency: Type.String({ maxLength: 80 }),
      }),
      reply: Type.Object({ passed: Type.Integer() }),
      refusals: ['question-unknown', 'agency-unknown', 'outside-your-direction'],
    }),
  },
  { ...refusalTexts, ...successionRefusals },
)
