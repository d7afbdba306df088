import { Drawer, Stack, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FactView } from '#ledger/contract'
import { useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { sectorWords } from './columns.ts'
import { ProofLine } from './ProofLine.tsx'
import { texts } from './text.ts'
import { UnitName } from './UnitName.tsx'
import { whoOf } from './who.ts'

/** One fact whole: who, what, where, on what basis, what changed, and its proof. */
export function FactDrawer({ fact, onClose }: { fact: FactView | null; onClose: () => void }) {
  const t = useSay()
  return (
    <Drawer opened={fact !== null} onClose={onClose} position="right" size="lg" title={fact ? t(fact.words) : ''}>
      {fact !== null && <Details fact={fact} />}
    </Drawer>
  )
}

function Details({ fact }: { fact: FactView }) {
  const t = useSay()
  const f = useFormat()
  const unit = fact.unit === null ? null : <UnitName id={fact.unit} />
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t(texts.at), f.instant(fact.at)],
    [t(texts.who), whoOf(fact, t)],
    [t(texts.unit), unit],
    [t(texts.sector), fact.sector === null ? null : sectorWords(fact.sector, t)],
    [t(texts.authority), fact.authority],
    [t(texts.reason), fact.reason],
    [t(texts.subject), `${fact.subject.type} · ${fact.subject.id}`],
    [t(texts.kind), fact.kind],
    [t(texts.seq), fact.seq === null ? t(texts.waiting) : f.number(fact.seq, 0)],
    [t(texts.request), fact.requestId],
  ]
  return (
    <Stack gap="md">
      <Table verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {lines
            .filter(([, words]) => words !== null)
            .map(([name, words]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w={140} fw={400} c="dimmed">
                  {name}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{words}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <ChangeTable before={fact.before} after={fact.after} />
      <ProofLine fact={fact} />
    </Stack>
  )
}
