import { Button, Menu, SegmentedControl } from '@mantine/core'
import { useParams } from 'react-router'
import { groupWords, indices } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { hrefOf, useAct, useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { stands } from '../routes.tsx'
import { todayHere } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { League } from './scoring/League.tsx'
import { LeagueSentence } from './scoring/LeagueSentence.tsx'
import { PublishButton } from './scoring/PublishButton.tsx'
import { RunState } from './scoring/RunState.tsx'
import css from './scoring/Scoring.module.css'
import { words } from './scoring/text.ts'
import { carried, useYear } from './scoring/useYear.ts'
import { YearSwitch } from './scoring/YearSwitch.tsx'

type Scores = AnswerOf<typeof indices.listScores>

/** The league table of one edition and year. */
export default function IndexPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { query } = useYear()
  const scores = useAnswer(indices.listScores, { params: { id }, query })
  const { data } = scores
  return (
    <Page
      title={data ? t(data.edition.name) : t(words.league)}
      back={paths.indices()}
      actions={data && <Actions scores={data} />}
      wide
    >
      <Answer of={scores} rows={12}>
        {(found) => <Whole scores={found} />}
      </Answer>
    </Page>
  )
}

function Whole({ scores }: { scores: Scores }) {
  const t = useSay()
  const { choose, search, put } = useYear()
  const { edition, run, rows } = scores
  if (!run) return <EmptyState title={t(words.notScored)} hint={t(words.notScoredHint)} />
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))]
  const chosen = search.get('scores.group') ?? ''
  return (
    <div className={css.stack}>
      <LeagueSentence scores={scores} />
      <div className={css.bar}>
        <YearSwitch runs={edition.runs} run={run} onChoose={choose} />
        {groups.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t(words.group)}
            value={groups.includes(chosen) ? chosen : ''}
            data={[
              { value: '', label: t(words.allGroups) },
              ...groups.map((value) => ({ value, label: t(groupWords[value] ?? { vi: value, en: value }) })),
            ]}
            onChange={(value) => put('scores.group', value)}
          />
        )}
        <RunState run={run} changedSince={scores.changedSince} whole={scores.whole} unsettled={scores.unsettled} />
      </div>
      <League scores={scores} />
    </div>
  )
}

function Actions({ scores }: { scores: Scores }) {
  const t = useSay()
  const may = useMay()
  const { search } = useYear()
  const { edition, run, year, unsettled } = scores
  const rescore = useAct(indices.rescore, { done: t(words.rescoreAsked) })
  const to = (path: string): string => withQuery(path, carried(run))
  const file = (as: 'xlsx' | 'csv'): string => {
    const group = search.get('scores.group')
    const query = { ...(run ? { year, seeing: run.state } : {}), ...(group ? { group } : {}), as }
    return hrefOf(indices.exportScores, { params: { id: edition.id }, query })
  }
  const over = todayHere() > `${year}-12-31`
  const again = edition.runs.some((one) => one.year === year && one.state === 'published')
  return (
    <>
      {run && may('measures.publish') && run.state === 'provisional' && over && (
        <PublishButton edition={edition} run={run} explain={again || unsettled > 0} />
      )}
      <Button variant="default" component={Link} to={to(paths.indexCompare(edition.id))}>
        {t(words.compare)}
      </Button>
      <Button variant="default" component={Link} to={paths.indexMethod(edition.id)}>
        {t(words.method)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t(words.more)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stands('/index/:id/what-if') && (
            <Menu.Item component={Link} to={to(paths.indexWhatIf(edition.id))}>
              {t(words.whatIf)}
            </Menu.Item>
          )}
          {stands('/index/:id/stages') && (
            <Menu.Item component={Link} to={to(paths.indexStages(edition.id))}>
              {t(words.stages)}
            </Menu.Item>
          )}
          {run && (
            <>
              <Menu.Item component="a" href={file('xlsx')}>
                {t(words.exportXlsx)}
              </Menu.Item>
              <Menu.Item component="a" href={file('csv')}>
                {t(words.exportCsv)}
              </Menu.Item>
            </>
          )}
          {may('measures.define') && edition.scorable && (
            <Menu.Item onClick={() => rescore.mutate({ params: { id: edition.id }, body: { year } })}>
              {t(words.rescore)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
