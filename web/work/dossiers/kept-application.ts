import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A paper chosen on this device, not yet with the office. */
export interface KeptFile {
  readonly id: string
  /** Which of the procedure's documents it is. */
  readonly document: string
  readonly name: string
  readonly blob: Blob
}

/** An application that was not sent yet: what was typed and the papers chosen. */
export interface KeptApplication<Values> {
  readonly procedure: string
  /** Made once for the application, so that sending it again on a bad line is the same dossier. */
  readonly key: string
  readonly values: Values
  readonly files: readonly KeptFile[]
  /** Once it was begun at the office: what opens it there. */
  readonly begun?: { readonly code: string; readonly secret: string }
}

interface Schema extends DBSchema {
  application: { key: string; value: KeptApplication<unknown> }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const store = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('lienthong-dossiers', 1, {
    upgrade(db) {
      db.createObjectStore('application', { keyPath: 'procedure' })
    },
  })
  return opened
}

/** A browser that keeps nothing (a private window) still lets the form be filled and sent. */
async function tried<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

export const findApplication = <Values>(procedure: string): Promise<KeptApplication<Values> | null> =>
  tried(
    async () => ((await (await store()).get('application', procedure)) as KeptApplication<Values> | undefined) ?? null,
    null,
  )

/** True when the device holds it now. */
export const keepApplication = (application: KeptApplication<unknown>): Promise<boolean> =>
  tried(async () => {
    await (await store()).put('application', application)
    return true
  }, false)

export const dropApplication = (procedure: string): Promise<void> =>
  tried(async () => (await store()).delete('application', procedure), undefined)
