import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { AgencySchema, PlaceSchema } from '../schema.ts'
import {
  ASKED_DOSSIER_STEPS,
  CHANNELS,
  DOSSIER_FILE_KINDS,
  DOSSIER_NEEDS,
  DOSSIER_STATES,
  DOSSIER_STEPS,
} from './names.ts'

/** How much of the term is left, and whether it runs. */
const ClockSchema = Type.Object({
  /** stands: somebody outside is waited for; stopped: there is a result, or it is closed. */
  clock: OneOf('runs', 'stands', 'stopped'),
  /** draft: null. submitted: by when the desk must have checked it. Afterwards the appointment as it stands now. */
  due: Nullable(InstantSchema),
  /** The appointment without apologies: what "in time" is measured by. Pauses move it; a new date does not. */
  promised: Nullable(InstantSchema),
  /** The appointment first given; never changes. */
  firstDue: Nullable(InstantSchema),
  /** Open, its clock runs, and the promised moment is past. */
  overdue: Type.Boolean(),
  /** It ended, or stands, after the promised moment. */
  late: Type.Boolean(),
  /** Working hours to the appointment; negative when past; null when no clock runs. */
  hoursLeft: Nullable(Type.Number()),
  /** How often an apology gave a new date. */
  extensions: Type.Integer(),
  /** mending, waiting: the last day on which the documents may come. */
  answerBy: Nullable(DaySchema),
})

const StageSchema = Type.Object({
  /** 0-based. */
  index: Type.Integer(),
  of: Type.Integer(),
  name: Type.String(),
})

export const DossierRowSchema = Type.Object({
  id: IdSchema,
  code: Type.String({ description: 'HS-…, as read out on the telephone' }),
  procedure: Type.Object({ id: Type.String(), version: Type.Integer(), name: Type.String() }),
  state: OneOf(...DOSSIER_STATES),
  unit: PlaceSchema,
  sector: Type.String(),
  channel: OneOf(...CHANNELS),
  desk: AgencySchema,
  /** The agency it lies with now. */
  holder: AgencySchema,
  stage: Nullable(StageSchema),
  receivedAt: InstantSchema,
  /** Name of the applicant: only for agencies that handle the dossier. */
  applicant: Nullable(Type.String()),
  ...ClockSchema.properties,
})
export type DossierRow = Static<typeof DossierRowSchema>

export const ApplicantSchema = Type.Object({
  name: Type.String(),
  phone: Nullable(Type.String()),
  idNumber: Nullable(Type.String()),
  email: Nullable(Type.String()),
  address: Nullable(Type.String()),
})

export const ApplicantInputSchema = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 200 }),
  phone: Type.String({ pattern: '^[0-9+ .()-]{8,20}$' }),
  idNumber: Type.Optional(Type.String({ pattern: '^$|^[0-9 .-]{9,20}$' })),
  email: Type.Optional(Type.String({ maxLength: 200, pattern: '^$|^[^@\\s]+@[^@\\s]+$' })),
  address: Type.Optional(Type.String({ maxLength: 300 })),
})

export const DossierFileSchema = Type.Object({
  id: IdSchema,
  kind: OneOf(...DOSSIER_FILE_KINDS),
  /** Which of the procedure's documents it is; null for what the office writes and for what is not on the list. */
  requirement: Nullable(Type.String()),
  name: Type.String(),
  type: Type.String(),
  /** Null for a document that is printed when it is read. */
  bytes: Nullable(Type.Integer()),
  at: InstantSchema,
  /** `AB12-…` of the check page; null for what was submitted. */
  verification: Nullable(Type.String()),
  /** Bears a signature that anybody can check. */
  signed: Type.Boolean(),
})
export type DossierFile = Static<typeof DossierFileSchema>

export const RequirementViewSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  form: Type.String(),
  copies: Type.Integer(),
  template: Nullable(Type.String()),
  required: Type.Boolean(),
})

/** One of the procedure's documents as this dossier has it. */
const DossierRequirementSchema = Type.Object({
  ...RequirementViewSchema.properties,
  /** Handed over on paper at the desk. */
  paper: Type.Boolean(),
  files: Type.Integer({ description: 'Files that came for it' }),
  /** Asked for again, and not yet come. */
  asked: Type.Boolean(),
  missing: Type.Boolean({ description: 'Required, and neither file nor paper came' }),
})

const MoveSchema = Type.Object({
  seq: Type.Integer(),
  step: OneOf(...DOSSIER_STEPS),
  at: InstantSchema,
  by: Nullable(Type.String({ description: 'Name of the official; null for the applicant and the clock' })),
  agency: Nullable(Type.String()),
  words: Nullable(Type.String()),
  /** accept, apologise, supply, pay: the appointment from then on. */
  due: Nullable(InstantSchema),
  /** accept, hand-over, back: name of the agency it was given to. */
  to: Nullable(Type.String()),
  amount: Nullable(Type.Integer()),
})

/** The time at one agency: from being handed over to being handed on. */
const StaySchema = Type.Object({
  stage: Type.Integer(),
  name: Type.String(),
  agency: AgencySchema,
  handedAt: InstantSchema,
  /** Null while the receipt is not confirmed. */
  receivedAt: Nullable(InstantSchema),
  leftAt: Nullable(InstantSchema),
  /** Working hours it has lain there, pauses aside. */
  hours: Type.Number(),
  /** Working hours the procedure gives it. */
  term: Type.Number(),
})

const MoneySchema = Type.Object({
  /** Fee of the procedure, đồng. */
  fee: Type.Integer(),
  feePaid: Type.Integer(),
  /** Financial obligation asked for, and paid. */
  charge: Type.Integer(),
  chargePaid: Type.Integer(),
})

const NextSchema = Type.Object({
  step: OneOf(...ASKED_DOSSIER_STEPS),
  allowed: Type.Boolean(),
  why: Nullable(WordsSchema),
  needs: Type.Array(OneOf(...DOSSIER_NEEDS)),
})

export const DossierViewSchema = Type.Object({
  ...DossierRowSchema.properties,
  /** Who applies: only for agencies that handle the dossier, null for everybody else. */
  person: Nullable(ApplicantSchema),
  /** What the applicant says of the matter; under the same rule. */
  words: Nullable(Type.String()),
  requirements: Type.Array(DossierRequirementSchema),
  files: Type.Array(DossierFileSchema),
  stays: Type.Array(StaySchema),
  money: MoneySchema,
  moves: Type.Array(MoveSchema),
  next: Type.Array(NextSchema),
  /** Whether the caller may add files now. */
  takesFiles: Type.Boolean(),
  resultName: Type.String(),
  signer: Type.String(),
})
export type DossierView = Static<typeof DossierViewSchema>

/** As the applicant reads it: agencies, never names of officials. */
export const FollowedDossierSchema = Type.Object({
  code: Type.String(),
  procedure: Type.Object({ id: Type.String(), version: Type.Integer(), name: Type.String() }),
  state: OneOf(...DOSSIER_STATES),
  unit: PlaceSchema,
  desk: Type.String({ description: 'Name of the one-stop desk’s agency' }),
  holder: Type.String({ description: 'Name of the agency it lies with now' }),
  stage: Nullable(StageSchema),
  receivedAt: InstantSchema,
  applicant: Nullable(Type.String()),
  words: Nullable(Type.String()),
  ...ClockSchema.properties,
  requirements: Type.Array(DossierRequirementSchema),
  files: Type.Array(DossierFileSchema),
  stays: Type.Array(
    Type.Object({
      stage: Type.Integer(),
      name: Type.String(),
      agency: Type.String(),
      at: InstantSchema,
      leftAt: Nullable(InstantSchema),
    }),
  ),
  money: MoneySchema,
  moves: Type.Array(
    Type.Object({
      step: OneOf(...DOSSIER_STEPS),
      at: InstantSchema,
      agency: Nullable(Type.String()),
      words: Nullable(Type.String()),
      due: Nullable(InstantSchema),
      to: Nullable(Type.String()),
      amount: Nullable(Type.Integer()),
    }),
  ),
  /** What the applicant may do now. */
  next: Type.Array(OneOf('send', 'mend', 'supply', 'withdraw')),
  takesFiles: Type.Boolean(),
})
export type FollowedDossier = Static<typeof FollowedDossierSchema>

export const ApplyInputSchema = Type.Object({
  /** Made once by the sender, so that sending again on a bad line is the same dossier. */
  key: IdSchema,
  procedure: Type.String({ maxLength: 40 }),
  unit: UnitIdSchema,
  applicant: ApplicantInputSchema,
  words: Type.Optional(Type.String({ maxLength: 4_000 })),
})
export type ApplyInput = Static<typeof ApplyInputSchema>
