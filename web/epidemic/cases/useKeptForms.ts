import { useEffect, useState } from 'react'
import { type Kept, listKept, onKept } from '../../offline/kept.ts'
import { useAccount } from '../../shell/person.tsx'
import { deviceKey } from './device.ts'
import type { CaseContent } from './values.ts'

export type KeptForm = Kept<CaseContent>

/** The forms this account keeps on this device; null while they are being read, or as long as nothing opens them. */
export function useKeptForms(): readonly KeptForm[] | null {
  const account = useAccount()
  const [forms, setForms] = useState<readonly KeptForm[] | null>(null)
  useEffect(() => {
    const read = () => void readKept(account).then(setForms)
    read()
    return onKept(read)
  }, [account])
  return forms
}

/** Without a connection and without a key there is nothing that could be shown. */
async function readKept(account: string): Promise<readonly KeptForm[] | null> {
  try {
    return await listKept<CaseContent>(account, await deviceKey(account))
  } catch {
    return null
  }
}
