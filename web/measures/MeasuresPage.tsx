import { Button, SegmentedControl, Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { goals, measures, type ProgressState, progressStates } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { usePut } from '../shell/usePut.ts'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { GroupLine } from './programme/GroupLine.tsx'
import css from './programme/Programme.module.css'
import { StateChips } from './programme/StateChips.tsx'
import { TargetLane } from './programme/TargetLane.tsx'
import { TargetTable } from './programme/TargetTable.tsx'
import { programmeTexts } from './programme/text.ts'
import { texts } from './text.ts'

type Whole = AnswerOf<typeof measures.getProgramme>

/** A programme: what it promised, the line of each target to its year, and how its groups of tasks go. */
export default function MeasuresPage() {
  const t = useSay()
  const may = useMay()
  const put = usePut()
  const [search] = useSearchParams()
  const { day, place } = useAsOf()
  const list = useAnswer(measures.listProgrammes, {})
  const programmes = list.data?.programmes ?? []
  const asked = search.get('programme')
  // The one under way on the day; before the first began, the first.
  const chosen =
    programmes.find(({ id }) => id === asked) ??
    programmes.find(({ from, to }) => from <= day && day <= to) ??
    programmes.find(({ from }) => from <= day) ??
    programmes.at(-1)
  return (
    <Page
      title={chosen ? t(chosen.name) : t(texts.title)}
      lead={
        chosen && t(programmeTexts.span, { act: chosen.act, from: formatDay(chosen.from), to: formatDay(chosen.to) })
      }
      wide
      actions={
        chosen && may('measures.define') ? (
          <>
            <Button component={Link} to={paths.editProgramme('new')} variant="default">
              {t(programmeTexts.write)}
            </Button>
            <Button component={Link} to={paths.editProgramme(chosen.id)} variant="default">
              {t(programmeTexts.edit)}
            </Button>
          </>
        ) : undefined
      }
    >
      {programmes.length > 1 && (
        <Select
          aria-label={t(programmeTexts.programme)}
          data={programmes.map(({ id, name }) => ({ value: id, label: t(name) }))}
          value={chosen?.id ?? null}
          onChange={(id) => put('programme', id)}
          allowDeselect={false}
          maw={440}
        />
      )}
      {chosen ? (
        <Programme id={chosen.id} day={day} place={place} />
      ) : (
        <Answer of={list}>
          {() => (
            <EmptyState
              title={t(programmeTexts.none)}
              hint={t(programmeTexts.noneNext)}
              action={
                may('measures.define') && (
                  <Button component={Link} to={paths.editProgramme('new')}>
                    {t(programmeTexts.write)}
                  </Button>
                )
              }
            />
          )}
        </Answer>
      )}
    </Page>
  )
}

function Programme({ id, ...asked }: { id: string; day: string; place: string | null }) {
  const day = asked.day as Whole['day']
  const answer = useAnswer(measures.getProgramme, {
    params: { id },
    query: { day, ...(asked.place ? { place: asked.place } : {}) },
  })
  return <Answer of={answer}>{(whole) => <Content whole={whole} />}</Answer>
}

function Content({ whole }: { whole: Whole }) {
  const t = useSay()
  const put = usePut({ replace: true })
  const [search] = useSearchParams()
  const { programme, day, indicators, groups, tasks } = whole
  const state = search.get('state') as ProgressState | null
  const asTable = search.get('view') === 'table'
  const shown = state === null ? indicators : indicators.filter(({ progress }) => progress.state === state)
  const kinds = Object.keys(goals) as (keyof typeof goals)[]
  return (
    <div className={css.whole}>
      <div className={css.tools}>
        <StateChips indicators={indicators} state={state} onState={(to) => put('state', to)} />
        <SegmentedControl
          aria-label={t(programmeTexts.view)}
          size="xs"
          value={asTable ? 'table' : 'lines'}
          onChange={(to) => put('view', to === 'table' ? 'table' : null)}
          data={[
            { value: 'lines', label: t(programmeTexts.asLines) },
            { value: 'table', label: t(programmeTexts.asTable) },
          ]}
        />
      </div>
      {programme.to < day && <p className={css.note}>{t(programmeTexts.ended, { day: formatDay(programme.to) })}</p>}
      {programme.note && <p className={css.note}>{t(programme.note)}</p>}
      {asTable ? (
        <TargetTable indicators={shown} />
      ) : (
        kinds.map((goal) => {
          const own = shown.filter((indicator) => indicator.goal === goal)
          if (own.length === 0) return null
          const met = own.filter(({ progress }) => progress.state === 'met').length
          return (
            <Card
              key={goal}
              title={t(goals[goal])}
              aside={<span className={css.quiet}>{t(programmeTexts.metOf, { met, n: own.length })}</span>}
              pad={false}
            >
              <ul className={css.lanes}>
                {own.map((indicator) => (
                  <TargetLane key={indicator.id} indicator={indicator} tasks={tasks[indicator.id]} />
                ))}
              </ul>
            </Card>
          )
        })
      )}
      {shown.length === 0 && (
        <Card>
          <EmptyState
            title={t(state ? texts.none : programmeTexts.noTargets)}
            hint={state ? t(programmeTexts.noneInState) : ''}
          />
        </Card>
      )}
      {state === null && (
        <Card title={t(programmeTexts.groups)} pad={false}>
          {groups.length === 0 ? (
            <EmptyState title={t(programmeTexts.noGroups)} />
          ) : (
            <ol className={css.groups}>
              {groups.map((group, at) => (
                <GroupLine
                  key={group.id}
                  number={at + 1}
                  programmeId={programme.id}
                  group={group}
                  indicators={indicators}
                />
              ))}
            </ol>
          )}
        </Card>
      )}
      <p className={css.quiet}>
        {t(progressStates['not-yet-due'])}, {t(progressStates['no-data']).toLocaleLowerCase()}:{' '}
        {t(programmeTexts.statesMean)} <Link to={withQuery(paths.indicators(), {})}>{t(programmeTexts.catalogue)}</Link>
      </p>
    </div>
  )
}
