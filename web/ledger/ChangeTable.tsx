import { Table } from '@mantine/core'
import { useSay } from '../shell/language.tsx'
import { texts } from './text.ts'

/** What it was and what it became, field by field; only what differs. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const t = useSay()
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...was.keys(), ...is.keys()])].filter((field) => was.get(field) !== is.get(field))
  if (fields.length === 0) return null
  return (
    <Table verticalSpacing={4} fz="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(texts.change)}</Table.Th>
          <Table.Th>{t(texts.before)}</Table.Th>
          <Table.Th>{t(texts.after)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map((field) => (
          <Table.Tr key={field}>
            <Table.Td c="dimmed">{field}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{was.get(field) ?? '–'}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{is.get(field) ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** The fields of a value as text, nested ones by their path; a bare value is a field without a name. */
export function fieldsOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object') return new Map([[path, String(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...fieldsOf(inner, path === '' ? key : `${path}.${key}`)]),
  )
}
