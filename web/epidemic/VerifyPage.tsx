import { useParams } from 'react-router'
import { decisionKinds, quarantining } from '#epidemic/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatDay } from '../ui/format.ts'
import { Skeletons } from '../ui/Skeletons.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { PublicPage } from '../work/PublicPage.tsx'
import css from './quarantine/Quarantine.module.css'
import { q } from './quarantine/text.ts'

/** What a printed code tells whoever holds the paper: genuine or not, its number and day, and no name. */
export default function VerifyPage() {
  const t = useSay()
  const { code = '' } = useParams()
  const answer = useAnswer(quarantining.verifyDecision, { params: { code } }, { keep: false })
  const unknown = answer.error instanceof ApiProblem && answer.error.status < 500
  const paper = answer.data
  return (
    <PublicPage title={t(q.verify)}>
      {unknown && <EmptyState title={t(q.notGenuine)} hint={t(q.notGenuineHint)} />}
      {!unknown && <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeletons rows={4} />}
      {paper && (
        <>
          <div>
            {paper.revokedOn === null ? (
              <StatusTag tone="good">{t(q.genuine)}</StatusTag>
            ) : (
              <StatusTag tone="bad">{t(q.wasRevoked, { day: formatDay(paper.revokedOn) })}</StatusTag>
            )}
          </div>
          <dl className={css.facts}>
            <dt>{t(q.kind)}</dt>
            <dd>{t(decisionKinds[paper.kind])}</dd>
            <dt>{t(q.number)}</dt>
            <dd>{paper.written}</dd>
            <dt>{t(q.signedOn)}</dt>
            <dd>{formatDay(paper.signedOn)}</dd>
            <dt>{t(q.agency)}</dt>
            <dd>{paper.agency}</dd>
            <dt>{t(q.forWhom)}</dt>
            <dd>
              {paper.initials}
              {paper.birthYear !== null && `, ${t(q.born, { year: String(paper.birthYear) })}`}
            </dd>
          </dl>
        </>
      )}
    </PublicPage>
  )
}
