import { Table } from '@mantine/core'
import { capacityNames, criterionNames, type LevelUnit } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Level.module.css'
import { levelText } from './text.ts'

type Criterion = NonNullable<LevelUnit['assessment']>['criteria'][number]

/** The criteria as they stand, cell by cell; what is missing says so, what is not checked bears a star. */
export function Criteria({ unit }: { unit: LevelUnit }) {
  const t = useSay()
  const f = useFormat()
  const valueWords = (one: Criterion): string => {
    if (one.missing) return t(levelText.isMissing)
    if (one.id === 'capacity') return one.capacity === null ? '' : t(capacityNames[one.capacity])
    if (one.value === null) return ''
    if (one.id === 'cases')
      return t(levelText.casesOf, {
        rate: f.number(one.value, 1),
        cases: f.number(unit.cases, 0),
        people: f.number(unit.people ?? 0, 0),
      })
    return f.number(one.value, 1)
  }
  const limitOf = (one: Criterion): string =>
    one.limit === null
      ? ''
      : `${one.id === 'fall' ? t(levelText.fallLimit, { n: one.limit }) : f.number(one.limit, 1)}${one.cited ? '' : ' *'}`
  const outcomeOf = (one: Criterion): string => {
    if (one.missing) return ''
    if (one.id === 'cases') return one.gives === null ? '' : t(levelText.infection, { n: one.gives })
    if (one.met === null) return t(levelText.notNeeded)
    return t(one.met ? levelText.met : levelText.unmet)
  }
  return (
    <div className={css.scroll}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(levelText.criteria)}</Table.Th>
            <Table.Th>{t(levelText.value)}</Table.Th>
            <Table.Th>{t(levelText.limit)}</Table.Th>
            <Table.Th>{t(levelText.outcome)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unit.assessment?.criteria.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{t(criterionNames[one.id])}</Table.Td>
              <Table.Td>{valueWords(one)}</Table.Td>
              <Table.Td>{limitOf(one)}</Table.Td>
              <Table.Td>{outcomeOf(one)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
