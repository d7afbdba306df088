import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { levels } from './post.ts'
import { powers } from './power.ts'
import { roleIds } from './role.ts'

/** Readable id of an agency, such as `so-y-te` or `ubnd-10549-chu-van-an`. */
export const AgencyIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,100}$', description: 'Id of an agency' })
export const SectorSchema = Type.String({ pattern: '^[a-z-]{1,40}$', description: 'Id of a sector' })
export const NameSchema = Type.String({ minLength: 1, maxLength: 120 })
export const TitleSchema = Type.String({ minLength: 1, maxLength: 160 })
export const ReasonSchema = Type.String({ minLength: 1, maxLength: 500 })
export const PhoneSchema = Type.String({ pattern: '^\\+?[0-9 .]{8,20}$' })
export const UsernameSchema = Type.String({
  pattern: '^[a-z0-9][a-z0-9._-]{2,29}$',
  description: 'Small letters, digits, dot, dash; 3 to 30',
})

export const AgencySchema = Type.Object({
  id: Type.String(),
  name: WordsSchema,
  level: OneOf(...levels),
  sector: Type.String(),
  unit: Type.String(),
  parent: Nullable(Type.String()),
  from: DaySchema,
  to: Nullable(DaySchema),
})
export type AgencyView = Static<typeof AgencySchema>

export const PostSchema = Type.Object({
  id: IdSchema,
  role: OneOf(...roleIds),
  roleName: WordsSchema,
  title: Type.String(),
  agency: Type.String(),
  agencyName: WordsSchema,
  unit: UnitIdSchema,
  sector: Type.String(),
  from: DaySchema,
  to: Nullable(DaySchema),
})
export type PostView = Static<typeof PostSchema>

export const MeSchema = Type.Object({
  accountId: IdSchema,
  username: Type.String(),
  name: Type.String(),
  posts: Type.Array(PostSchema, { description: 'Posts held today' }),
  powers: Type.Array(OneOf(...powers), { description: 'Powers held anywhere at all' }),
  home: Nullable(UnitIdSchema),
  places: Type.Object({
    everywhere: Type.Boolean(),
    units: Type.Array(UnitIdSchema, { description: 'Units of the posts; their subtrees are meant' }),
    sectors: Type.Array(Type.String(), { description: '* is every sector' }),
  }),
  demo: Type.Boolean({ description: 'This installation shows the demo province' }),
  mustChangePassword: Type.Boolean(),
  twoFactor: Type.Boolean({ description: 'A second factor is asked at sign-in' }),
})
export type Me = Static<typeof MeSchema>

export const OfficerSchema = Type.Object({
  accountId: IdSchema,
  name: Type.String(),
  postId: IdSchema,
  title: Type.String(),
  role: OneOf(...roleIds),
  agency: Type.String(),
})
export type Officer = Static<typeof OfficerSchema>

export const AccountSummarySchema = Type.Object({
  id: IdSchema,
  username: Type.String(),
  name: Type.String(),
  disabledAt: Nullable(InstantSchema),
  /** False for officers who are named here but have not been given a password. */
  canSignIn: Type.Boolean(),
  lastSignInAt: Nullable(InstantSchema),
  posts: Type.Array(PostSchema),
})
export type AccountSummary = Static<typeof AccountSummarySchema>

export const AccountSchema = Type.Object({
  ...AccountSummarySchema.properties,
  phone: Nullable(Type.String()),
  twoFactor: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  createdAt: InstantSchema,
  sessions: Type.Integer({ description: 'Sessions open now' }),
  /** What the reader may do here; null when it may be done. */
  locked: Nullable(OneOf('own-account', 'beyond-scope')),
})
export type AccountDetail = Static<typeof AccountSchema>

export const SessionSchema = Type.Object({
  id: Type.String(),
  current: Type.Boolean(),
  createdAt: InstantSchema,
  lastUsedAt: InstantSchema,
  expiresAt: InstantSchema,
  address: Nullable(Type.String()),
  device: Nullable(Type.String({ description: 'As the browser calls itself' })),
})
export type SessionView = Static<typeof SessionSchema>

const RuleSchema = Type.Object({
  power: OneOf(...powers),
  powerName: WordsSchema,
  why: WordsSchema,
  post: PostSchema,
  sector: Type.String({ description: '* is every sector' }),
  everywhere: Type.Boolean(),
  /** What the power reaches, by why it does. */
  places: Type.Array(
    Type.Object({ unit: UnitIdSchema, name: Type.String(), because: OneOf('post', 'under', 'inherited') }),
  ),
})
export const ScopeSchema = Type.Object({
  day: DaySchema,
  grants: Type.Array(RuleSchema),
  /** Posts that give nothing on that day, and why. */
  silent: Type.Array(Type.Object({ post: PostSchema, because: OneOf('not-yet', 'ended', 'password', 'disabled') })),
})
export type ScopeView = Static<typeof ScopeSchema>

export const RoleSchema = Type.Object({
  id: OneOf(...roleIds),
  name: WordsSchema,
  level: OneOf(...levels),
  powers: Type.Array(Type.Object({ power: OneOf(...powers), name: WordsSchema, why: WordsSchema })),
})
