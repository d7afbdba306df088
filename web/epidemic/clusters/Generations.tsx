import { Table } from '@mantine/core'
import type { ClusterWhole } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { clusterText } from './text.ts'

/** F0 by generation, with the days between. */
export function Generations({ cluster: { generations } }: { cluster: ClusterWhole }) {
  const t = useSay()
  const f = useFormat()
  return (
    <Card title={t(clusterText.generations)}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(clusterText.generation)}</Table.Th>
            <Table.Th ta="right">F0</Table.Th>
            <Table.Th>{t(clusterText.from)}</Table.Th>
            <Table.Th>{t(clusterText.to)}</Table.Th>
            <Table.Th>{t(clusterText.interval)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {generations.map(({ generation, cases, from, to, meanInterval, pairs }) => (
            <Table.Tr key={generation}>
              <Table.Td>{generation}</Table.Td>
              <Table.Td ta="right">{cases}</Table.Td>
              <Table.Td>{formatDay(from)}</Table.Td>
              <Table.Td>{formatDay(to)}</Table.Td>
              <Table.Td>
                {meanInterval === null ? '–' : t(clusterText.intervalOf, { mean: f.number(meanInterval, 1), pairs })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={css.below}>{t(clusterText.generationNote)}</p>
    </Card>
  )
}
