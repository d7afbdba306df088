import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header that carries it. */
export const SIGNATURE = 'lienthong-signature'

/**
 * `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA-256 under the receiver's secret over `<t>.<body>`, byte for byte as posted.
 * The time is signed with it, so that a delivery caught on the way cannot be posted again a year later.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${mac}`
}

/** How a receiver checks it: right, and not older than five minutes unless told. Constant in time. */
export function isSigned(header: string, secret: string, body: string, nowSeconds: number, within = 300): boolean {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header)
  if (!found || Math.abs(nowSeconds - Number(found[1])) > within) return false
  const wanted = signatureOf(secret, Number(found[1]), body)
  return wanted.length === header.length && timingSafeEqual(Buffer.from(wanted), Buffer.from(header))
}
