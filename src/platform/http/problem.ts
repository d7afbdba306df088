import type { FieldFault, Refused } from '#kernel/refusal'
import { type Language, say, type Text } from '#kernel/text'
import type { Problem } from './schema.ts'
import { statusOf } from './status.ts'
import { commonRefusals, fieldFaults } from './text.ts'

/** The problem details (RFC 9457) a refusal becomes, worded by the room or, failing that, by the platform. */
export function problemOf(
  refused: Refused,
  texts: Readonly<Record<string, Text>>,
  language: Language,
  requestId: string,
): Problem {
  const text = texts[refused.refused] ?? commonRefusals[refused.refused as keyof typeof commonRefusals]
  const problem: Problem = {
    type: `urn:lienthong:refusal:${refused.refused}`,
    title: text ? say(text, language, { requestId, ...refused.values }) : refused.refused,
    status: statusOf(refused.refused),
    code: refused.refused,
    requestId,
  }
  if (refused.fields)
    problem.fields = refused.fields.map((field) => ({ ...field }) as NonNullable<Problem['fields']>[number])
  return problem
}

/** The shape of one error of Fastify's validator (Ajv). */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2021-01-27',
  'date-time': '2021-01-27T08:10:00Z',
  uuid: '0192f0c1-…',
  email: 'ten@tinh.vn',
}

/** What the validator found, field by field, in the reader's words. */
export const fieldFaultsOf = (errors: readonly SchemaError[], language: Language): FieldFault[] =>
  errors.map(({ instancePath, keyword, params, message }) => {
    const missing = keyword === 'required' ? String(params.missingProperty) : ''
    const field = [...instancePath.split('/').filter(Boolean), ...(missing ? [missing] : [])].join('.')
    const text = fieldFaults[keyword as keyof typeof fieldFaults] ?? fieldFaults.other
    const wanted = params.allowedValues ?? params.format ?? params.type ?? message ?? ''
    return {
      field,
      message: say(text, language, {
        name: missing,
        wanted: Array.isArray(wanted) ? wanted.join(', ') : String(wanted),
        limit: String(params.limit ?? ''),
        example: FORMATS[String(params.format)] ?? '',
      }),
    }
  })
