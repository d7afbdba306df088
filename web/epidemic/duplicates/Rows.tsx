import { Radio } from '@mantine/core'
import { FIELDS, type Field, quarantineStates, type Side, sexes } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { differs, type Two, told, type Which } from './choice.ts'
import css from './Duplicates.module.css'
import { duplicateText, fieldText } from './text.ts'

const SIDES = ['a', 'b'] as const

interface Props {
  readonly two: Two
  readonly stays: (field: Field) => Which
  readonly onChoose: (field: Field, which: Which) => void
}

/** What people are known by; where the two differ, one chooses which value stays. */
export function FieldRows({ two, stays, onChoose }: Props) {
  const t = useSay()
  const words = (side: Side, field: Field): string => {
    const value = told(side, field)
    if (value === null) return side.identity?.unreadable && field === 'phone' ? t(duplicateText.unreadable) : '—'
    return field === 'sex' && (value === 'male' || value === 'female') ? t(sexes[value]) : value
  }
  return FIELDS.map((field) => {
    const apart = differs(two, field)
    return (
      <tr key={field} data-differs={apart || undefined}>
        <th scope="row">
          {t(fieldText[field])}
          {apart && <div className={css.quiet}>{t(duplicateText.differs)}</div>}
        </th>
        {SIDES.map((which) => {
          const value = words(two[which], field)
          if (!apart) return <td key={which}>{value}</td>
          return (
            <td key={which} data-left={stays(field) !== which || undefined}>
              <Radio
                name={field}
                size="sm"
                label={value}
                aria-label={t(duplicateText.takes, { field: t(fieldText[field]), value })}
                checked={stays(field) === which}
                onChange={() => onChoose(field, which)}
              />
            </td>
          )
        })}
      </tr>
    )
  })
}

/** What is recorded of each: it all follows the one kept. */
export function KnownRows({ two }: { two: Two }) {
  const t = useSay()
  const rows = [
    {
      head: t(duplicateText.code),
      cell: ({ person }: Side) => <Link to={paths.person(person.id)}>{person.code}</Link>,
    },
    { head: t(duplicateText.unit), cell: ({ person }: Side) => person.unitName ?? '—' },
    {
      head: t(duplicateText.level),
      cell: ({ person }: Side) => (person.level === null ? '—' : <LevelTag level={person.level} />),
    },
    {
      head: t(duplicateText.confirmed),
      cell: ({ person }: Side) => (person.confirmedAt === null ? '—' : formatInstant(person.confirmedAt)),
    },
    { head: t(duplicateText.quarantine), cell: ({ person }: Side) => t(quarantineStates[person.quarantine.state]) },
    { head: t(duplicateText.met), cell: ({ encounters }: Side) => encounters },
    { head: t(duplicateText.visited), cell: ({ visits }: Side) => visits },
  ]
  return rows.map(({ head, cell }) => (
    <tr key={head}>
      <th scope="row">{head}</th>
      {SIDES.map((which) => (
        <td key={which}>{cell(two[which])}</td>
      ))}
    </tr>
  ))
}
