import { lookup as lookUp } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { faultOfAddress, liesInside } from './guard.ts'
import { SIGNATURE, signatureOf } from './sign.ts'

export interface Delivery {
  readonly address: string
  readonly secret: string
  /** Id of the event: the same however often it is delivered. */
  readonly id: string
  readonly event: string
  readonly body: string
  /** Seconds since 1970. */
  readonly seconds: number
}

/** What came of it: the status answered, or why there was no answer. */
export type Outcome =
  | { readonly taken: true; readonly status: number }
  | { readonly taken: false; readonly status: number | null; readonly why: string }

const PATIENCE_MS = 10_000

/** Every address a name leads to is judged at the moment of connecting: a name may lead elsewhere than it did when it was entered. */
const outsideOnly =
  (resolve: typeof lookUp): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const first = found?.[0]
      if (error || !first) return done(error ?? new Error(`no address for ${hostname}`), '', 4)
      if (found.some(({ address }) => liesInside(address)))
        return done(new Error(`${hostname} leads to an address inside`), '', 4)
      if (options.all) return (done as (error: null, found: unknown) => void)(null, found)
      return done(null, first.address, first.family)
    })
  }

/** Posts one delivery and waits for the head of the answer; redirects are not followed. Never throws. */
export function deliver(
  delivery: Delivery,
  privateAllowed: boolean,
  patienceMs = PATIENCE_MS,
  names: typeof lookUp = lookUp,
): Promise<Outcome> {
  const { address, secret, id, event, body, seconds } = delivery
  const fault = faultOfAddress(address, privateAllowed)
  if (fault !== null) return Promise.resolve({ taken: false, status: null, why: fault })
  const url = new URL(address)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const request = send(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(patienceMs),
      ...(privateAllowed ? {} : { lookup: outsideOnly(names) }),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'LienThong-Webhook/1',
        'lienthong-event': event,
        'lienthong-delivery': id,
        [SIGNATURE]: signatureOf(secret, seconds, body),
      },
    })
    request.on('response', (response) => {
      const status = response.statusCode ?? 0
      // What a receiver answers beyond the status is its own business; it is not read.
      response.destroy()
      resolve(status >= 200 && status < 300 ? { taken: true, status } : { taken: false, status, why: `HTTP ${status}` })
    })
    request.on('error', (error) => {
      const late = error.name === 'AbortError' || error.name === 'TimeoutError'
      const why = late ? `no answer within ${patienceMs / 1_000} s` : error.message
      resolve({ taken: false, status: null, why: why.slice(0, 300) })
    })
    request.end(body)
  })
}
