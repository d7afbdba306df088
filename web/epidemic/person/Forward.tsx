import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { analysis } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { levelWords } from '../../ui/levels.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { PersonName } from '../chains/PersonName.tsx'
import type { PersonAnswer } from '../PersonPage.tsx'
import { personText } from './text.ts'

type Told = AnswerOf<typeof analysis.getForward>
type Row = Told['people'][number]

/** Forwards: whom the person could have exposed, on down the chain, with the way into the graph. */
export function Forward({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const answer = useAnswer(analysis.getForward, { params: { id: person.id }, query: {} }, { keep: false })
  return (
    <Card
      title={t(personText.forward)}
      aside={
        person.level !== null && (
          <Link to={paths.chainsOf(person.id, person.outbreakId)}>{t(personText.openGraph)}</Link>
        )
      }
      pad={false}
    >
      <Answer of={answer} rows={3}>
        {(data) =>
          data.people.length === 0 ? <EmptyState title={t(personText.forwardNone)} /> : <Reached of={data} />
        }
      </Answer>
    </Card>
  )
}

function Reached({ of: { spread, people } }: { of: Told }) {
  const t = useSay()
  const f = useFormat()
  const [opened, setOpened] = useState(false)
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'who',
        head: t(personText.who),
        value: (row) => t(row.person.label),
        cell: (row) => <PersonName of={row.person} />,
        phone: 'title',
      },
      { id: 'step', head: t(personText.step), value: (row) => row.step, numeric: true, width: 80 },
      {
        id: 'level',
        head: t(personText.levelNow),
        value: (row) => row.level,
        words: (row) => (row.level === null ? '' : levelWords(row.level)),
        cell: (row) => row.level !== null && <LevelTag level={row.level} />,
        width: 112,
      },
      {
        id: 'at',
        head: t(personText.exposedAt),
        value: (row) => row.exposedAt,
        cell: (row) => row.exposedAt && f.instant(row.exposedAt),
        width: 144,
      },
      { id: 'by', head: t(personText.through), value: (row) => t(row.by.label), phone: 'hide' },
    ],
    [t, f],
  )
  return (
    <>
      <p style={{ margin: 0, padding: '0 16px 8px' }}>
        {t(personText.forwardSaid, { f1: f.number(spread.f1), f2: f.number(spread.f2), f3: f.number(spread.f3) })}
      </p>
      {opened ? (
        <DataTable
          name="forward"
          caption={t(personText.forward)}
          rows={people}
          rowId={(row) => row.person.id ?? `${t(row.person.label)} ${row.exposedAt} ${t(row.by.label)}`}
          columns={columns}
          sortedBy={['step']}
          maxHeight={320}
          bare
          empty={<EmptyState title={t(personText.forwardNone)} />}
        />
      ) : (
        <Button variant="subtle" size="compact-sm" mx={8} mb={8} onClick={() => setOpened(true)}>
          {t(personText.showReached, { count: f.number(people.length) })}
        </Button>
      )}
    </>
  )
}
