import type { AnyEndpoint, Contract } from './endpoint.ts'
import { ProblemSchema } from './schema.ts'
import { statusOf } from './status.ts'

/** The OpenAPI 3.1 document of the given contracts; TypeBox schemas are JSON Schema and go in as they stand. */
export function openapi(title: string, version: string, contracts: readonly Contract[]): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { room, endpoints } of contracts) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(room, name, endpoint) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: plain(ProblemSchema) } },
  }
}

function operation(room: string, name: string, endpoint: AnyEndpoint): object {
  const refusals = (endpoint.refusals ?? []) as readonly string[]
  return {
    operationId: `${room}.${name}`,
    tags: [room],
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...(endpoint.body ? { requestBody: { required: true, content: bodyContent(endpoint) } } : {}),
    responses: { 200: { description: 'Done', content: replyContent(endpoint) }, ...refusalResponses(refusals) },
  }
}

function parameters(
  where: 'path' | 'query',
  schema: { properties?: Record<string, object>; required?: string[] } | undefined,
) {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (schema?.required ?? []).includes(name),
    schema: plain(property),
  }))
}

const bodyContent = (endpoint: AnyEndpoint): object =>
  endpoint.body && 'upload' in endpoint.body
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: plain(endpoint.body) } }

const replyContent = (endpoint: AnyEndpoint): object =>
  'file' in endpoint.reply
    ? Object.fromEntries(endpoint.reply.types.map((type: string) => [type, {}]))
    : { 'application/json': { schema: plain(endpoint.reply) } }

function refusalResponses(refusals: readonly string[]): object {
  const byStatus = Map.groupBy(refusals, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

/** TypeBox marks live on non-enumerable keys, which JSON drops. */
const plain = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema))
