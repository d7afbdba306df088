import type { Signing } from '#platform/documents/sign-keys'
import type { SealingKeys } from '#platform/files/sealing'
import type { FileStore } from '#platform/files/store'

/** What dossiers need around them. */
export interface DossierSurroundings {
  readonly files: FileStore
  /** Seals telephone and identity numbers, and makes the secrets of applicants. */
  readonly keys: SealingKeys
  readonly signing: Signing
  /** Address the users type: printed on receipts and results. */
  readonly publicUrl: string
}
