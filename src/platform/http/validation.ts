import AjvCompiler from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

const build = AjvCompiler()
const common = { allErrors: true, removeAdditional: true }
/** Addresses carry text alone: "7" is read as the number a schema asks for, one value as a list of one. */
const fromText = build({}, { customOptions: { ...common, coerceTypes: 'array' } })
/** A body says what it means: read loosely, a null would become an empty text and an unknown number 0. */
const asSent = build({}, { customOptions: { ...common, coerceTypes: false } })

/** How requests are held against the contract. */
export const validator: FastifySchemaCompiler<TSchema> = (route) =>
  (route.httpPart === 'body' ? asSent : fromText)(route as never) as ReturnType<FastifySchemaCompiler<TSchema>>
