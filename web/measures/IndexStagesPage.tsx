import { SegmentedControl } from '@mantine/core'
import { useParams } from 'react-router'
import { indices } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { RunState } from './scoring/RunState.tsx'
import { carried, useYear } from './scoring/useYear.ts'
import { YearSwitch } from './scoring/YearSwitch.tsx'
import { AllStages } from './whatif/AllStages.tsx'
import { SubjectPick } from './whatif/SubjectPick.tsx'
import { words } from './whatif/text.ts'
import { UnitStages } from './whatif/UnitStages.tsx'
import css from './whatif/WhatIf.module.css'

/** How scores come about, stage by stage: of one unit, or of everybody. */
export default function IndexStagesPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { query, search, choose, put } = useYear()
  const scores = useAnswer(indices.listScores, { params: { id }, query })
  const subject = search.get('subject')
  return (
    <Page
      title={t(words.stagesTitle)}
      lead={scores.data && `${t(scores.data.edition.name)} · ${scores.data.year}`}
      back={withQuery(paths.index(id), carried(scores.data?.run ?? null))}
      wide
    >
      <Answer of={scores} rows={12}>
        {({ edition, run, rows, whole, changedSince }) =>
          rows.length === 0 || run === null ? (
            <EmptyState title={t(words.noRows)} />
          ) : (
            <div className={css.stack}>
              <div className={css.bar}>
                <SegmentedControl
                  aria-label={t(words.whose)}
                  value={subject === null ? 'all' : 'one'}
                  onChange={(which) => put('subject', which === 'all' ? null : (rows[0]?.id ?? null))}
                  data={[
                    { value: 'all', label: t(words.everyone) },
                    { value: 'one', label: t(words.oneUnit) },
                  ]}
                />
                {subject !== null && (
                  <SubjectPick subjects={rows} value={subject} onChange={(chosen) => put('subject', chosen)} />
                )}
                <YearSwitch runs={edition.runs} run={run} onChoose={choose} />
                <CopyLink />
              </div>
              <RunState run={run} changedSince={changedSince} whole={whole} />
              <p className={css.lead}>{t(words.stagesLead)}</p>
              {subject === null ? <AllStages id={id} /> : <UnitStages id={id} subject={subject} />}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}
