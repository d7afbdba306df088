import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FactView, ledger } from '#ledger/contract'
import { call } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { isProven } from './proof.ts'
import { texts } from './text.ts'

/** Verifies one fact in this browser, from its bytes to the signature. */
export function ProofLine({ fact }: { fact: FactView }) {
  const t = useSay()
  const f = useFormat()
  const [asked, setAsked] = useState<string | null>(null)
  const proof = useQuery({
    queryKey: ['ledger', 'proof', fact.id],
    queryFn: async ({ signal }) => {
      const [found, { publicKey }] = await Promise.all([
        call(ledger.proveEntry, { params: { id: fact.id }, query: {} }, signal),
        call(ledger.getHead, {}, signal),
      ])
      return { found, proven: publicKey === null ? false : await isProven(found, publicKey) }
    },
    enabled: asked === fact.id,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!('crypto' in globalThis) || !globalThis.crypto.subtle) return null
  if (asked !== fact.id) {
    return (
      <Button variant="default" size="xs" disabled={fact.seq === null} onClick={() => setAsked(fact.id)}>
        {t(texts.verify)}
      </Button>
    )
  }
  return (
    <Answer of={proof} rows={1}>
      {({ found: { seq, head }, proven }) => (
        <Text size="sm" {...(proven ? {} : { c: 'red' })} role="status">
          {proven
            ? t(texts.proven, {
                seq: f.number(seq, 0),
                size: f.number(head.size, 0),
                key: head.keyId.slice(0, 8),
                at: f.instant(head.at),
              })
            : t(texts.unproven)}
        </Text>
      )}
    </Answer>
  )
}
