/**
 * The one table from refusal to HTTP status. A code that is not here is 409: a rule said no to a
 * well-formed request, and the state of the thing is the reason.
 */
const STATUS: Readonly<Record<string, number>> = {
  invalid: 400,
  'bad-file': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  'wrong-type': 415,
  'bad-rows': 422,
  'too-many': 429,
  'locked-out': 429,
  fault: 500,
  'not-ready': 503,
}

export const statusOf = (refusal: string): number => STATUS[refusal] ?? 409
