import { Table } from '@mantine/core'
import { capacityNames, criterionNames, type LevelRuleView } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import page from '../Epidemic.module.css'
import { LEVELS } from './colors.ts'
import css from './Level.module.css'
import { LevelMark } from './LevelMark.tsx'
import { matrixRows } from './matrix.ts'
import { SetRule } from './SetRule.tsx'
import { levelText } from './text.ts'

interface Props {
  readonly rule: LevelRuleView
  readonly disease: string
  readonly mayConfirm: boolean
}

/** The rule in force as a table; a star where a figure was not checked against the printed text. */
export function Matrix({ rule, disease, mayConfirm }: Props) {
  const t = useSay()
  const f = useFormat()
  const star = (part: string): string => (rule.own || rule.cited.includes(part) ? '' : ' *')
  const [two, three, four] = rule.starts
  const heads = [
    `< ${f.number(two, 0)}`,
    `${f.number(two, 0)} – <${f.number(three, 0)}`,
    `${f.number(three, 0)} – <${f.number(four, 0)}`,
    `≥ ${f.number(four, 0)}`,
  ]
  return (
    <Card title={t(levelText.rule)} aside={mayConfirm && <SetRule rule={rule} disease={disease} />}>
      <p className={page.said}>
        {rule.act}
        {rule.own && ` · ${t(levelText.own, { day: formatDay(rule.from) })}`}
      </p>
      <div className={css.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(criterionNames.cases)}</Table.Th>
              {heads.map((head, at) => (
                <Table.Th key={head}>{`${head}${at === 0 ? '' : star(`start.${at + 1}`)}`}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {matrixRows(rule).map(({ key, levels }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  {rule.rows.by === 'capacity'
                    ? `${t(criterionNames.capacity)}: ${t(capacityNames[key as keyof typeof capacityNames])}`
                    : t(key === 'met' ? levelText.coverageMet : levelText.coverageUnmet, { n: rule.rows.limit })}
                </Table.Td>
                {LEVELS.map((infection) => (
                  <Table.Td key={infection}>
                    <LevelMark level={levels[infection - 1] ?? 1} />
                    {star(`row.${key}.${infection}`)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <ul>
        {rule.raises.map(({ input, limit, when, of }) => (
          <li key={input}>
            {t(levelText.raise[when], {
              what: t(criterionNames[input]),
              limit,
              of: t(of === 'level' ? levelText.ofLevel : levelText.ofInfection),
            })}
            {star(`raise.${input}`)}
          </li>
        ))}
        <li>
          {t(criterionNames.fall)}: {t(levelText.fallLimit, { n: rule.fallWeeks })}
          {star('fall')}
        </li>
      </ul>
      {!rule.own && <p className={page.note}>{t(levelText.uncheckedNote)}</p>}
    </Card>
  )
}
