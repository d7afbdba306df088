import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema, SeenPersonSchema } from '../contract/person.ts'
import {
  GapSchema,
  GraphSchema,
  MeetingSchema,
  SourceSchema,
  SpreaderSchema,
  SpreadSchema,
  StoryEventSchema,
  TransmissionCaseSchema,
} from './shapes.ts'
import { refusals } from './text.ts'

export type { ChainGraph, SourceView, Spreader, SpreadView, StoryEventView, TransmissionCase } from './shapes.ts'

const byOutbreak = Type.Object({ outbreak: OutbreakIdSchema })

/** Questions about how an outbreak spread and what would have stopped it. Nothing here changes anything. */
export const analysis = contract(
  'epidemic',
  {
    getSources: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/sources',
      summary: 'Who may have infected the person: cases met inside their window, most plausible first, with shares',
      permission: 'epidemic.see',
      params: byId,
      reply: Type.Object({
        sources: Type.Array(SourceSchema),
        between: Type.Array(Type.Object({ person: SeenPersonSchema, level: Type.Integer(), meeting: MeetingSchema })),
        timed: Type.Boolean({ description: 'Whether published figures of the disease weigh the time' }),
      }),
      refusals: ['not-found'],
    }),
    getForward: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/forward',
      summary: 'Whom the person could have exposed, on down the chain, were they the only case',
      permission: 'epidemic.see',
      params: byId,
      query: Type.Object({ steps: Type.Optional(Type.Integer({ minimum: 1, maximum: 8 })) }),
      reply: Type.Object({
        from: Nullable(InstantSchema),
        to: Nullable(InstantSchema),
        spread: SpreadSchema,
        people: Type.Array(
          Type.Object({
            person: SeenPersonSchema,
            step: Type.Integer(),
            level: Nullable(Type.Integer()),
            exposedAt: Nullable(InstantSchema),
            by: SeenPersonSchema,
            meeting: MeetingSchema,
          }),
        ),
      }),
      refusals: ['not-found'],
    }),
    getDelayCost: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/delay-cost',
      summary: 'How many more F1, F2, F3 each of the last days before isolation cost',
      permission: 'epidemic.see',
      params: byId,
      reply: Type.Object({
        isolatedAt: Nullable(InstantSchema),
        infectiousFrom: Nullable(InstantSchema),
        costs: Type.Array(Type.Object({ days: Type.Integer(), at: InstantSchema, saved: SpreadSchema })),
      }),
      refusals: ['not-found'],
    }),
    getStory: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/story',
      summary: 'What happened to and around the person, in order, with the days of which nothing is known',
      permission: 'epidemic.see',
      params: byId,
      reply: Type.Object({
        events: Type.Array(StoryEventSchema),
        /** Between three days before the symptoms (or the exposure) and the isolation. */
        gaps: Type.Array(GapSchema),
        /** Events there were more of than are told. */
        more: Type.Integer(),
      }),
      refusals: ['not-found'],
    }),
    askWhatIf: endpoint({
      method: 'POST',
      path: '/epidemic/outbreaks/:outbreak/what-if',
      summary:
        'How many fewer F1, F2, F3 if these people were isolated at a moment, a day or three later; changes nothing',
      permission: 'epidemic.see',
      params: byOutbreak,
      body: Type.Object({
        at: InstantSchema,
        people: Type.Optional(Type.Array(IdSchema, { maxItems: 500 })),
        /** Or everyone of a level, in a place when one is named. */
        level: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
        unit: Type.Optional(UnitIdSchema),
      }),
      reply: Type.Object({
        people: Type.Integer(),
        before: SpreadSchema,
        variants: Type.Array(
          Type.Object({
            days: Type.Integer(),
            at: InstantSchema,
            after: SpreadSchema,
            saved: SpreadSchema,
            cases: Type.Integer({ description: 'Cases whose most likely infection would not have taken place' }),
          }),
        ),
      }),
      refusals: ['unknown-outbreak', 'unknown-unit', 'nobody-chosen'],
    }),
    getTransmission: endpoint({
      method: 'GET',
      path: '/epidemic/outbreaks/:outbreak/transmission',
      summary: 'The most likely source of each case, generations, and how unevenly cases infected others',
      permission: 'epidemic.see',
      params: byOutbreak,
      reply: Type.Object({
        cases: Type.Array(TransmissionCaseSchema),
        generations: Type.Array(
          Type.Object({
            generation: Type.Integer(),
            cases: Type.Integer(),
            first: Nullable(InstantSchema),
            last: Nullable(InstantSchema),
          }),
        ),
        superspreading: Nullable(
          Type.Object({ cases: Type.Integer(), of: Type.Integer(), made: Type.Integer(), next: Type.Integer() }),
        ),
        dispersion: Nullable(
          Type.Object({
            mean: Type.Number(),
            k: Nullable(Type.Number()),
            low: Nullable(Type.Number()),
            high: Nullable(Type.Number()),
            cases: Type.Integer(),
          }),
        ),
        timed: Type.Boolean(),
      }),
      refusals: ['unknown-outbreak'],
    }),
    getSpreaders: endpoint({
      method: 'GET',
      path: '/epidemic/outbreaks/:outbreak/spreaders',
      summary: 'Through whom most chains run, and whom each could have reached alone',
      permission: 'epidemic.see',
      params: byOutbreak,
      reply: Type.Object({ total: SpreadSchema, people: Type.Array(SpreaderSchema) }),
      refusals: ['unknown-outbreak'],
    }),
    getGraph: endpoint({
      method: 'GET',
      path: '/epidemic/outbreaks/:outbreak/graph',
      summary: 'The chains of an outbreak in columns, or those of one person; no names',
      permission: 'epidemic.see',
      params: byOutbreak,
      query: Type.Object({
        person: Type.Optional(IdSchema),
        levels: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
        most: Type.Optional(Type.Integer({ minimum: 1, maximum: 120_000 })),
      }),
      reply: GraphSchema,
      refusals: ['unknown-outbreak', 'not-found'],
    }),
  },
  refusals,
)
