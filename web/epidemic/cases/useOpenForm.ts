import { useCallback, useEffect, useState } from 'react'
import { v7 } from 'uuid'
import { cases, emptyForm } from '#epidemic/contract'
import { call } from '../../api.ts'
import { findKept, listKept } from '../../offline/kept.ts'
import { useAccount } from '../../shell/person.tsx'
import { deviceKey } from './device.ts'
import type { KeptForm } from './useKeptForms.ts'
import { type CaseContent, valuesOf } from './values.ts'

/** A form as it is opened: kept on this device, of somebody of the list, or blank. */
export interface OpenForm {
  readonly start: Pick<KeptForm, 'id' | 'content'> & Partial<KeptForm>
  readonly key: CryptoKey | null
}

export type Opening = { readonly form: OpenForm } | { readonly error: unknown } | null

interface Asked {
  readonly person: string | null
  readonly form: string
  readonly outbreak: string | null
  /** The officer's own commune, where the new person most likely lives. */
  readonly unit: string | null
}

/** Finds or begins the form the address names; `again` reads it anew. */
export function useOpenForm(asked: Asked): { readonly opening: Opening; readonly again: () => void } {
  const account = useAccount()
  const [opening, setOpening] = useState<Opening>(null)
  const { person, form } = asked
  // What a blank form begins with is read once: a place chosen later does not begin it anew.
  const [{ outbreak, unit }] = useState(asked)
  const read = useCallback(() => {
    let gone = false
    const put = (to: Opening) => !gone && setOpening(to)
    open({ account, person, form, outbreak, unit }).then(
      (found) => put({ form: found }),
      (error: unknown) => put({ error }),
    )
    return () => {
      gone = true
    }
  }, [account, person, form, outbreak, unit])
  useEffect(read, [read])
  return { opening, again: () => void read() }
}

async function open({ account, person, form, outbreak, unit }: Asked & { account: string }): Promise<OpenForm> {
  const key = await deviceKey(account)
  if (person === null) {
    const kept = await findKept<CaseContent>(form, key)
    if (kept?.account === account) return { start: kept, key }
    return { start: { id: form, content: blank(outbreak, unit) }, key }
  }
  const kept = (await listKept<CaseContent>(account, key)).find(({ content }) => content.personId === person)
  if (kept) return { start: kept, key }
  const found = await call(cases.getInvestigation, { params: { id: person } })
  const content: CaseContent = {
    sendId: v7(),
    personId: person,
    code: found.code,
    version: found.version,
    base: found.form,
    values: valuesOf(found.form, {
      outbreak: found.outbreakId,
      unitId: found.unitId,
      sourceCode: found.source?.label.vi ?? '',
    }),
    problem: null,
  }
  return { start: { id: v7(), content }, key }
}

const blank = (outbreak: string | null, unitId: string | null): CaseContent => ({
  sendId: v7(),
  personId: null,
  code: null,
  version: 0,
  base: null,
  values: valuesOf(emptyForm, { outbreak, unitId }),
  problem: null,
})
