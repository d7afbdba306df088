import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openSecretFile } from '#platform/files/secret'

export const secretFileIn = (dataDir: string): string => join(dataDir, 'people', 'sign-in-secret')

/**
 * The key that signs session cookies and encrypts second factors, made on first use. Whoever loses it signs everybody
 * out and their second factors with them.
 */
export const openSecret = (file: string): Promise<string> =>
  openSecretFile(file, () => randomBytes(48).toString('base64url'))
