import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { succession, work } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { type Say, useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { succeed as words } from './directives/text-succession.ts'

type Question = AnswerOf<typeof succession.listSuccession>['items'][number]

const columnsOf = (t: Say): readonly Column<Question>[] => [
  { id: 'title', head: t(words.what), value: (row) => row.title, phone: 'title', filter: 'text' },
  {
    id: 'kind',
    head: t(words.kind),
    value: (row) => row.kind,
    words: (row) => t(words[row.kind]),
    filter: 'choice',
    width: 128,
  },
  {
    id: 'parts',
    head: t(words.part),
    value: (row) => row.parts.map((part) => t(words[`part.${part}`])).join(', '),
    width: 200,
  },
  { id: 'from', head: t(words.from), value: (row) => row.from.name, filter: 'choice', width: 224 },
  {
    id: 'candidates',
    head: t(words.candidates),
    value: (row) => row.candidates.map(({ name }) => name).join(', '),
    width: 280,
    phone: 'hide',
  },
  {
    id: 'asked',
    head: t(words.asked),
    value: (row) => row.askedOn,
    words: (row) => formatDay(row.askedOn),
    filter: 'day',
    width: 120,
  },
  { id: 'code', head: t(words.code), value: (row) => row.code, width: 128 },
]

/** Open work of agencies that are no more: the agency above says, one by one or many at once, whose it is now. */
export default function SuccessionPage() {
  const t = useSay()
  const columns = useMemo(() => columnsOf(t), [t])
  const answer = useAnswer(succession.listSuccession, {})
  const recipients = useAnswer(work.listRecipients, { query: {} }, { staleTime: 300_000 })
  const [heir, setHeir] = useState<string | null>(null)
  const decide = useAct(succession.decideSuccession, { done: ({ passed }) => t(words.decided, { n: passed }) })
  const all = answer.data?.items ?? []
  const likely = new Map(all.flatMap(({ candidates }) => candidates).map(({ id, name }) => [id, name]))
  const others = (recipients.data?.items ?? []).filter(({ agency }) => !likely.has(agency.id))
  const choices = [
    { group: t(words.candidates), items: [...likely].map(([value, label]) => ({ value, label })) },
    { group: t(words.others), items: others.map(({ agency }) => ({ value: agency.id, label: agency.name })) },
  ]
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={paths.directives()} wide>
      <Answer of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState title={t(words.none)} />
            </Card>
          ) : (
            <>
              <Select
                label={t(words.heir)}
                description={t(words.heirHint)}
                data={choices}
                value={heir}
                onChange={setHeir}
                searchable
                maw={480}
              />
              <DataTable
                name="succession"
                caption={t(words.title)}
                rows={items}
                rowId={(row) => row.id}
                columns={columns}
                empty={<EmptyState title={t(words.none)} />}
                actions={
                  heir === null
                    ? []
                    : [
                        {
                          words: t(words.give),
                          run: (rows) => decide.mutate({ body: { questions: rows.map(({ id }) => id), agency: heir } }),
                        },
                      ]
                }
              />
            </>
          )
        }
      </Answer>
    </Page>
  )
}
