import { SegmentedControl, Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { assessments } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './assessment/Assessment.module.css'
import { ListTable } from './assessment/ListTable.tsx'
import { OpenYear } from './assessment/OpenYear.tsx'
import { OwedTable } from './assessment/OwedTable.tsx'
import { words } from './assessment/text.ts'

type List = AnswerOf<typeof assessments.listAssessments>

/** Which self-assessments there are, how far each is, and who still owes what. */
export default function AssessmentsPage() {
  const t = useSay()
  const [search] = useSearchParams()
  const edition = search.get('edition')
  const year = search.get('year')
  const list = useAnswer(assessments.listAssessments, {
    query: { ...(edition ? { edition } : {}), ...(year ? { year: Number(year) } : {}) },
  })
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      wide
      actions={list.data?.may.open && <OpenYear editions={list.data.editions} />}
    >
      <Answer of={list}>{(answer) => <Lists list={answer} />}</Answer>
    </Page>
  )
}

function Lists({ list }: { readonly list: List }) {
  const t = useSay()
  const f = useFormat()
  if (list.edition === null || list.year === null) return <EmptyState title={`${t(words.none)} ${t(words.noneNext)}`} />
  return (
    <>
      <Choice list={list} />
      {list.dueDay !== null && list.verifyDay !== null && (
        <p className={css.lead}>
          {t(words.dueLine, { due: f.day(list.dueDay), verify: f.day(list.verifyDay) })}
          {list.rows.some(({ simulated }) => simulated) && ` · ${t(words.simulated)}`}
          {` · ${t(words.partDeclared)}`}
        </p>
      )}
      <ListTable rows={list.rows} />
      {list.owed.length > 0 && (
        <Card title={t(words.owed)}>
          <OwedTable edition={list.edition} year={list.year} owed={list.owed} mayRemind={list.may.remind} />
        </Card>
      )}
    </>
  )
}

function Choice({ list }: { readonly list: List }) {
  const t = useSay()
  const [, setSearch] = useSearchParams()
  const opened = list.editions.filter(({ years }) => years.length > 0)
  const chosen = list.editions.find(({ id }) => id === list.edition)
  const put = (values: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(values)) next.set(name, value)
        return next
      },
      { replace: true },
    )
  return (
    <div className={css.switches}>
      <Select
        aria-label={t(words.edition)}
        w={360}
        maw="100%"
        allowDeselect={false}
        value={list.edition}
        data={opened.map(({ id, name, waiting }) => ({
          value: id,
          label: waiting > 0 ? `${t(name)} · ${t(words.waiting, { n: waiting })}` : t(name),
        }))}
        onChange={(id) => {
          const to = opened.find((one) => one.id === id)
          if (to) put({ edition: to.id, year: String(to.years[0]) })
        }}
      />
      {chosen && chosen.years.length > 1 && (
        <SegmentedControl
          aria-label={t(words.year)}
          value={String(list.year)}
          data={chosen.years.toSorted((a, b) => a - b).map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => put({ edition: chosen.id, year: value })}
        />
      )}
    </div>
  )
}
