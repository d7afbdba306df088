import { join } from 'node:path'
import { openSigning } from '#platform/documents/sign-keys'
import { openSealingKeys } from '#platform/files/sealing'
import type { DossierSurroundings } from './surroundings.ts'

/** What dossiers keep in a data folder: the key that seals numbers and makes secrets, and the keys that sign. */
export const openDossiers = async (
  dataDir: string,
  publicUrl: string,
): Promise<Omit<DossierSurroundings, 'files'>> => ({
  keys: await openSealingKeys(join(dataDir, 'work', 'dossier-key')),
  signing: openSigning(join(dataDir, 'signing')),
  publicUrl,
})
