import { type Static, Type } from 'typebox'
import { IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OutbreakIdSchema, SEXES, SeenPersonSchema } from '../../contract/person.ts'
import { SETTING_KINDS } from '../../encounters/shapes.ts'

/** What a piece of a line was understood as; `null`: as nothing. `number` is that of a list, `skip` a word between. */
export const PIECES = [
  'number',
  'skip',
  'name',
  'birthYear',
  'sex',
  'phone',
  'unit',
  'address',
  'source',
  'level',
  'time',
  'setting',
] as const

export const PieceSchema = Type.Object({ text: Type.String(), field: Nullable(OneOf(...PIECES)) })
export type Piece = Static<typeof PieceSchema>

const cells = {
  name: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(OneOf(...SEXES)),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  startsAt: Nullable(InstantSchema),
  endsAt: Nullable(InstantSchema),
  setting: Nullable(Type.String()),
  settingKind: Nullable(OneOf(...SETTING_KINDS)),
}

export const PastedRowSchema = Type.Object({
  /** 1-based, as pasted. */
  line: Type.Integer(),
  text: Type.String(),
  /** The line whole, in order, each piece with what it was taken for. */
  pieces: Type.Array(PieceSchema),
  ...cells,
  unitText: Nullable(Type.String()),
  unitId: Nullable(UnitIdSchema),
  sourceText: Nullable(Type.String()),
  /** The person the code names in this outbreak; null: none, or several. */
  source: Nullable(SeenPersonSchema),
  /** Somebody of the outbreak with the same phone. */
  known: Nullable(SeenPersonSchema),
})
export type PastedRow = Static<typeof PastedRowSchema>

export const PreviewPasteSchema = Type.Object({
  rows: Type.Array(PastedRowSchema),
  /** Lines that name nobody: those that say of whom the list is, and those that say nothing. */
  others: Type.Array(Type.Object({ line: Type.Integer(), text: Type.String(), pieces: Type.Array(PieceSchema) })),
})

/** A row as the officer confirmed it. */
export const ConfirmedRowSchema = Type.Object({
  line: Type.Integer(),
  text: Type.String({ maxLength: 2_000 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  birthYear: Nullable(Type.Integer({ minimum: 1890, maximum: 2100 })),
  sex: Nullable(OneOf(...SEXES)),
  phone: Nullable(Type.String({ maxLength: 40 })),
  unitId: UnitIdSchema,
  address: Nullable(Type.String({ maxLength: 300 })),
  sourceId: Nullable(IdSchema),
  startsAt: Nullable(InstantSchema),
  endsAt: Nullable(InstantSchema),
  setting: Nullable(Type.String({ maxLength: 200 })),
  settingKind: Nullable(OneOf(...SETTING_KINDS)),
})
export type ConfirmedRow = Static<typeof ConfirmedRowSchema>

const MOST_TEXT = 400_000
const MOST_ROWS = 2_000

export const previewBody = Type.Object({ outbreakId: OutbreakIdSchema, text: Type.String({ maxLength: MOST_TEXT }) })
export const writeBody = Type.Object({
  outbreakId: OutbreakIdSchema,
  rows: Type.Array(ConfirmedRowSchema, { minItems: 1, maxItems: MOST_ROWS }),
})
export const PasteResultSchema = Type.Object({
  people: Type.Integer(),
  knownPeople: Type.Integer(),
  encounters: Type.Integer(),
  knownEncounters: Type.Integer(),
  sentence: WordsSchema,
})
