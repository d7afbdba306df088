import { useParams } from 'react-router'
import { indices, whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
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
import { Cheapest, Passing } from './whatif/Advice.tsx'
import { AssignButton } from './whatif/AssignButton.tsx'
import { DoubtCard } from './whatif/DoubtCard.tsx'
import { Outcome } from './whatif/Outcome.tsx'
import { Sliders } from './whatif/Sliders.tsx'
import { SubjectPick } from './whatif/SubjectPick.tsx'
import { words } from './whatif/text.ts'
import { useChooseSubject, useTry } from './whatif/useTry.ts'
import css from './whatif/WhatIf.module.css'

/** What a unit could change in an index, and what would come of it; the address holds what is tried. */
export default function IndexWhatIfPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { query, search } = useYear()
  const scores = useAnswer(indices.listScores, { params: { id }, query })
  const { data } = scores
  const subject = search.get('subject') ?? data?.rows[0]?.id ?? null
  return (
    <Page
      title={t(words.title)}
      lead={data && `${t(data.edition.name)} · ${data.year}`}
      back={withQuery(subject === null ? paths.index(id) : paths.indexSubject(id, subject), carried(data?.run ?? null))}
      wide
    >
      <Answer of={scores} rows={12}>
        {() => (subject === null ? <EmptyState title={t(words.noRows)} /> : <Asked id={id} subject={subject} />)}
      </Answer>
    </Page>
  )
}

function Asked({ id, subject }: { id: string; subject: string }) {
  const { query } = useYear()
  const advice = useAnswer(whatIf.getAdvice, { params: { id, subject }, query })
  return (
    <Answer of={advice} rows={12}>
      {(found) => <Whole key={found.subject.id} advice={found} />}
    </Answer>
  )
}

function Whole({ advice }: { advice: AnswerOf<typeof whatIf.getAdvice> }) {
  const t = useSay()
  const { choose } = useYear()
  const chooseSubject = useChooseSubject()
  const { edition, subject, subjects, run, whole, indicators } = advice
  const { points, maxima, outcome, setPoints, setMaxima, reset } = useTry(edition.id, subject.id)
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <SubjectPick subjects={subjects} value={subject.id} onChange={chooseSubject} />
        <YearSwitch runs={edition.runs} run={run} onChoose={choose} />
        <CopyLink />
      </div>
      {run && <RunState run={run} changedSince={[]} whole={whole} />}
      <p className={css.lead}>{t(words.lead)}</p>
      <div className={css.desk}>
        <div className={css.main}>
          <div className={css.halves}>
            {whole && (
              <div className={css.main}>
                <Passing advice={advice} tried={points} onTry={setPoints} />
                <DoubtCard id={edition.id} subject={subject.id} />
              </div>
            )}
            <Cheapest advice={advice} tried={points} onTry={setPoints} />
          </div>
          <Sliders indicators={indicators} points={points} maxima={maxima} onPoints={setPoints} onMaxima={setMaxima} />
        </div>
        <div className={css.side}>
          <Answer of={outcome} rows={5}>
            {(found) => (
              <Outcome
                outcome={found}
                subject={subject.id}
                most={edition.maxPoints}
                whole={whole}
                count={points.size + maxima.size}
                onReset={reset}
                assign={<AssignButton advice={advice} codes={[...points.keys()]} />}
              />
            )}
          </Answer>
        </div>
      </div>
    </div>
  )
}
