import { createHash, randomBytes } from 'node:crypto'

/** A secret, a basket: only ever kept as its SHA-256, hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * The secret of a petition. Made from the key the browser made, so that the same form sent twice on a bad line is given
 * the same secret and nobody else can know it; random when no key came.
 */
export const secretOf = (key: string | undefined): string =>
  key === undefined
    ? randomBytes(18).toString('base64url')
    : createHash('sha256').update(`petition-secret:${key}`).digest('base64url').slice(0, 24)
