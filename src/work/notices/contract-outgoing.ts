import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { webhookRefusals } from './text-webhooks.ts'
import { DELIVERY_STATES, WEBHOOK_EVENTS, WEBHOOK_STATES } from './webhook.ts'

export { DELIVERY_STATES, type DeliveryState, WEBHOOK_EVENTS, type WebhookState } from './webhook.ts'

const MailSchema = Type.Object({
  id: IdSchema,
  kind: OneOf('notice', 'digest', 'confirm', 'trial'),
  address: Type.String(),
  state: OneOf('waiting', 'sent', 'failed', 'refused'),
  attempts: Type.Integer(),
  nextAt: InstantSchema,
  error: Nullable(Type.String()),
  createdAt: InstantSchema,
  sentAt: Nullable(InstantSchema),
})
export type MailRow = Static<typeof MailSchema>

const MailOfficeSchema = Type.Object({
  /** Host and port of the mail server; null while mail is off. */
  server: Nullable(Type.String()),
  from: Nullable(Type.String()),
  waiting: Type.Integer(),
  /** Those that did not arrive, and trials; the latest first. */
  mails: Type.Array(MailSchema),
})
export type MailOffice = Static<typeof MailOfficeSchema>

const WebhookSchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  address: Type.String(),
  events: Type.Array(Type.String()),
  state: OneOf(...WEBHOOK_STATES),
  failingSince: Nullable(InstantSchema),
  pausedAt: Nullable(InstantSchema),
  lastSentAt: Nullable(InstantSchema),
  lastError: Nullable(Type.String()),
  waiting: Type.Integer(),
  dead: Type.Integer(),
})
export type Webhook = Static<typeof WebhookSchema>

const DeliverySchema = Type.Object({
  eventId: IdSchema,
  name: Type.String(),
  subject: Type.String(),
  state: OneOf(...DELIVERY_STATES),
  attempts: Type.Integer(),
  status: Nullable(Type.Integer()),
  error: Nullable(Type.String()),
  nextAt: InstantSchema,
  createdAt: InstantSchema,
  sentAt: Nullable(InstantSchema),
})
export type WebhookDelivery = Static<typeof DeliverySchema>

const given = {
  name: Type.String({ minLength: 2, maxLength: 120 }),
  address: Type.String({ minLength: 8, maxLength: 500 }),
  events: Type.Array(Type.String({ pattern: '^(\\*|[a-z]+\\.(\\*|[a-z-]+))$', maxLength: 60 }), {
    minItems: 1,
    maxItems: 30,
    description: `Such as ${WEBHOOK_EVENTS.join(', ')}, or one event`,
  }),
}
const params = Type.Object({ id: IdSchema })
const withSecret = Type.Object({
  ...WebhookSchema.properties,
  secret: Type.String({ description: 'Key of the signature; shown this once' }),
})

/** What goes out of the house: the administrator's side of mail and webhooks. */
export const outgoing = contract(
  'work',
  {
    getMailOffice: endpoint({
      method: 'GET',
      path: '/work/mail',
      summary: 'Whether mail can be sent, what waits, and what did not arrive',
      permission: 'people.admin',
      reply: MailOfficeSchema,
    }),
    tryMail: endpoint({
      method: 'POST',
      path: '/work/mail/trial',
      summary: 'Send a trial mail',
      permission: 'people.admin',
      body: Type.Object({ address: Type.String({ maxLength: 200, pattern: '^[^\\s<>",;:@]+@[^\\s<>",;:@]+$' }) }),
      reply: MailOfficeSchema,
      refusals: ['mail-off'],
    }),
    resendMail: endpoint({
      method: 'POST',
      path: '/work/mail/:id/again',
      summary: 'Put a mail that was given up in line again',
      permission: 'people.admin',
      params,
      reply: MailOfficeSchema,
      refusals: ['not-found'],
    }),
    listWebhooks: endpoint({
      method: 'GET',
      path: '/work/webhooks',
      summary: 'Other systems that are told, and how it goes with each',
      permission: 'people.admin',
      reply: Type.Object({ webhooks: Type.Array(WebhookSchema), privateAllowed: Type.Boolean() }),
    }),
    addWebhook: endpoint({
      method: 'POST',
      path: '/work/webhooks',
      summary: 'Enter a system to be told; its secret is shown this once',
      permission: 'people.admin',
      body: Type.Object(given),
      reply: withSecret,
      refusals: ['not-an-address', 'not-https', 'inside'],
    }),
    changeWebhook: endpoint({
      method: 'PUT',
      path: '/work/webhooks/:id',
      summary: 'Change its address or events, pause or resume it',
      permission: 'people.admin',
      params,
      body: Type.Object({ ...given, state: OneOf('active', 'off') }),
      reply: WebhookSchema,
      refusals: ['not-found', 'not-an-address', 'not-https', 'inside'],
    }),
    renewSecret: endpoint({
      method: 'POST',
      path: '/work/webhooks/:id/secret',
      summary: 'A new secret, shown this once; the old one signs nothing from now on',
      permission: 'people.admin',
      params,
      reply: withSecret,
      refusals: ['not-found'],
    }),
    removeWebhook: endpoint({
      method: 'DELETE',
      path: '/work/webhooks/:id',
      summary: 'Remove it with its deliveries',
      permission: 'people.admin',
      params,
      reply: Type.Object({ removed: Type.Literal(true) }),
      refusals: ['not-found'],
    }),
    listDeliveries: endpoint({
      method: 'GET',
      path: '/work/webhooks/:id/deliveries',
      summary: 'Deliveries to one system, the latest first',
      permission: 'people.admin',
      params,
      query: Type.Object({ state: Type.Optional(OneOf(...DELIVERY_STATES)) }),
      reply: Type.Object({ deliveries: Type.Array(DeliverySchema) }),
      refusals: ['not-found'],
    }),
    resendDeliveries: endpoint({
      method: 'POST',
      path: '/work/webhooks/:id/deliveries/again',
      summary: 'Put deliveries in line again: one, or all that were given up',
      permission: 'people.admin',
      params,
      body: Type.Object({ eventId: Type.Optional(IdSchema) }),
      reply: Type.Object({ again: Type.Integer() }),
      refusals: ['not-found'],
    }),
  },
  webhookRefusals,
)
