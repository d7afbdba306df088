import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { levels } from './post.ts'
import { roleIds } from './role.ts'
import {
  AccountSchema,
  AccountSummarySchema,
  AgencyIdSchema,
  AgencySchema,
  MeSchema,
  NameSchema,
  OfficerSchema,
  PhoneSchema,
  PostSchema,
  ReasonSchema,
  RoleSchema,
  ScopeSchema,
  SectorSchema,
  SessionSchema,
  TitleSchema,
  UsernameSchema,
} from './schema.ts'
import { refusals } from './text.ts'

const ById = Type.Object({ id: IdSchema })
const Nothing = Type.Object({})
const NewPassword = Type.Object({ temporaryPassword: Type.String({ description: 'Shown once, changed at sign-in' }) })
const touching = ['not-found', 'own-account', 'beyond-scope'] as const

/** Door 2 of the room; signing in itself is `signIn`. */
export const people = contract(
  'people',
  {
    me: endpoint({
      method: 'GET',
      path: '/me',
      summary: 'Who I am here: posts, powers, places',
      permission: 'signed-in',
      reply: MeSchema,
    }),
    demoAccounts: endpoint({
      method: 'GET',
      path: '/demo/accounts',
      summary: 'Accounts to try the demo with; only where the database is marked as a demo',
      permission: 'public',
      reply: Type.Array(
        Type.Object({ username: Type.String(), password: Type.String(), name: Type.String(), who: WordsSchema }),
      ),
      refusals: ['not-found'],
    }),

    listMySessions: endpoint({
      method: 'GET',
      path: '/me/sessions',
      summary: 'Where I am signed in',
      permission: 'signed-in',
      reply: Type.Array(SessionSchema),
    }),
    endMySession: endpoint({
      method: 'DELETE',
      path: '/me/sessions/:id',
      summary: 'End one of my sessions',
      permission: 'signed-in',
      params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }),
      reply: Nothing,
      refusals: ['not-found'],
    }),
    endMyOtherSessions: endpoint({
      method: 'DELETE',
      path: '/me/other-sessions',
      summary: 'End all my sessions but this one',
      permission: 'signed-in',
      reply: Type.Object({ ended: Type.Integer() }),
    }),

    listAgencies: endpoint({
      method: 'GET',
      path: '/people/agencies',
      summary: 'Agencies that exist on a day',
      permission: 'signed-in',
      query: Type.Object({
        unit: Type.Optional(UnitIdSchema),
        level: Type.Optional(OneOf(...levels)),
        sector: Type.Optional(SectorSchema),
        words: Type.Optional(Type.String({ maxLength: 100 })),
        day: Type.Optional(DaySchema),
      }),
      reply: Type.Array(AgencySchema),
    }),
    listOfficers: endpoint({
      method: 'GET',
      path: '/people/officers',
      summary: 'Who holds a post in an agency today: names and titles, for assigning tasks',
      permission: 'signed-in',
      query: Type.Object({ agency: AgencyIdSchema }),
      reply: Type.Array(OfficerSchema),
    }),

    listRoles: endpoint({
      method: 'GET',
      path: '/people/roles',
      summary: 'Every role with its powers and why it has them',
      permission: 'people.see',
      reply: Type.Array(RoleSchema),
    }),
    listAccounts: endpoint({
      method: 'GET',
      path: '/people/accounts',
      summary: 'Accounts, by name',
      permission: 'people.see',
      query: Type.Object({
        words: Type.Optional(Type.String({ maxLength: 100, description: 'In the name, the username or a title' })),
        agency: Type.Optional(AgencyIdSchema),
        state: Type.Optional(OneOf('active', 'disabled')),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
        offset: Type.Optional(Type.Integer({ minimum: 0 })),
      }),
      reply: Type.Object({ total: Type.Integer(), accounts: Type.Array(AccountSummarySchema) }),
    }),
    getAccount: endpoint({
      method: 'GET',
      path: '/people/accounts/:id',
      summary: 'An account with every post, past ones too',
      permission: 'people.see',
      params: ById,
      reply: AccountSchema,
      refusals: ['not-found'],
    }),
    explainScope: endpoint({
      method: 'GET',
      path: '/people/accounts/:id/scope',
      summary: 'What this person may see and do on a day, and why',
      permission: 'people.see',
      params: ById,
      query: Type.Object({ day: Type.Optional(DaySchema) }),
      reply: ScopeSchema,
      refusals: ['not-found'],
    }),

    createAccount: endpoint({
      method: 'POST',
      path: '/people/accounts',
      summary: 'Make an account; its password is temporary',
      permission: 'people.admin',
      body: Type.Object({
        username: UsernameSchema,
        name: NameSchema,
        phone: Type.Optional(Nullable(PhoneSchema)),
      }),
      reply: Type.Object({ id: IdSchema, ...NewPassword.properties }),
      refusals: ['username-taken'],
    }),
    updateAccount: endpoint({
      method: 'PATCH',
      path: '/people/accounts/:id',
      summary: 'Mend a name or a phone',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({
        name: Type.Optional(NameSchema),
        phone: Type.Optional(Nullable(PhoneSchema)),
      }),
      reply: AccountSchema,
      refusals: ['not-found', 'beyond-scope'],
    }),
    disableAccount: endpoint({
      method: 'POST',
      path: '/people/accounts/:id/disabling',
      summary: 'Close an account and its sessions; with endPosts, the person’s service ends today',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({ reason: ReasonSchema, endPosts: Type.Optional(Type.Boolean()) }),
      reply: AccountSchema,
      refusals: [...touching, 'already-disabled'],
    }),
    enableAccount: endpoint({
      method: 'POST',
      path: '/people/accounts/:id/enabling',
      summary: 'Open a closed account again',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({ reason: ReasonSchema }),
      reply: AccountSchema,
      refusals: [...touching, 'not-disabled'],
    }),
    resetPassword: endpoint({
      method: 'POST',
      path: '/people/accounts/:id/password-reset',
      summary: 'Give a temporary password and end every session; with twoFactor, the second factor goes too',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({ reason: ReasonSchema, twoFactor: Type.Optional(Type.Boolean()) }),
      reply: NewPassword,
      refusals: [...touching],
    }),
    givePost: endpoint({
      method: 'POST',
      path: '/people/accounts/:id/posts',
      summary: 'Enter an appointment',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({
        role: OneOf(...roleIds),
        agency: AgencyIdSchema,
        title: TitleSchema,
        from: DaySchema,
        to: Type.Optional(Nullable(DaySchema)),
        authority: Type.Optional(Type.String({ maxLength: 200, description: 'The decision of appointment' })),
      }),
      reply: PostSchema,
      refusals: [...touching, 'agency-not-found', 'agency-closed', 'wrong-level', 'ends-before-start', 'post-held'],
    }),
    endPost: endpoint({
      method: 'POST',
      path: '/people/posts/:id/ending',
      summary: 'End a post: `day` is the first day without it',
      permission: 'people.admin',
      params: ById,
      body: Type.Object({ day: DaySchema, reason: ReasonSchema }),
      reply: PostSchema,
      refusals: [...touching, 'post-ended', 'ends-before-start'],
    }),
  },
  refusals,
)

export { signIn } from './contract-sign-in.ts'
export type { RoleId } from './role.ts'
export { roleIds } from './role.ts'
export type {
  AccountDetail,
  AccountSummary,
  AgencyView,
  Me,
  Officer,
  PostView,
  ScopeView,
  SessionView,
} from './schema.ts'
export { NameSchema, PhoneSchema, UsernameSchema } from './schema.ts'
export { powerNames, sectorNames } from './text.ts'
