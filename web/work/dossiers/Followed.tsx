import { dossierTexts, type FollowedDossier } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Follow.module.css'
import { FollowedFiles } from './FollowedFiles.tsx'
import { Supply } from './Supply.tsx'
import { Track } from './Track.tsx'
import { citizen } from './text-citizen.ts'
import { follow } from './text-follow.ts'
import { dossierTone } from './tone.ts'
import { followedSteps } from './track-steps.ts'
import { WithdrawOwn } from './WithdrawOwn.tsx'

interface Props {
  readonly dossier: FollowedDossier
  readonly secret: string
}

const RESULT = new Set<string>(['issued', 'returned'])
const ASKS = new Set<string>(['draft', 'mending', 'waiting'])

/** What whoever applied wants to know, in that order: is something asked of me, by when, where is it, what can I have. */
export function Followed({ dossier, secret }: Props) {
  const t = useSay()
  const { state, stays } = dossier
  return (
    <>
      <div className={css.head}>
        <span className={css.code}>{dossier.code}</span>
        <StatusTag tone={dossierTone[state]}>{t(dossierTexts.state[state])}</StatusTag>
      </div>
      <Now dossier={dossier} />
      {ASKS.has(state) && <Supply key={state} dossier={dossier} secret={secret} />}
      <FollowedFiles dossier={dossier} secret={secret} office />
      {stays.length > 0 && (
        <section className={css.section}>
          <h2>{t(follow.theWay)}</h2>
          <Track label={t(follow.theWay)} steps={followedSteps(dossier, t)} />
        </section>
      )}
      <section className={css.section}>
        <h2>{t(follow.history)}</h2>
        <Timeline
          items={dossier.moves.toReversed().map(({ step, at, agency, words, due, to, amount }, n) => ({
            key: String(dossier.moves.length - n),
            at: formatInstant(at),
            title: `${t(dossierTexts.step[step])}${agency === null ? '' : ` · ${agency}`}`,
            tone: n === 0 ? 'active' : 'neutral',
            body: <Said words={words} due={due} to={to} amount={amount} />,
          }))}
        />
      </section>
      <FollowedFiles dossier={dossier} secret={secret} office={false} />
      {dossier.next.includes('withdraw') && <WithdrawOwn dossier={dossier} secret={secret} />}
    </>
  )
}

type Move = FollowedDossier['moves'][number]

function Said({ words, due, to, amount }: Pick<Move, 'words' | 'due' | 'to' | 'amount'>) {
  const t = useSay()
  const f = useFormat()
  const parts = [
    to === null ? null : t(follow.toAgency, { to }),
    due === null ? null : t(follow.dueAt, { at: formatInstant(due) }),
    amount === null ? null : t(citizen.fee, { n: f.number(amount, 0) }),
  ].filter((part) => part !== null)
  return (
    <>
      {parts.length > 0 && <div>{parts.join(' · ')}</div>}
      {words !== null && <div className={css.said}>{words}</div>}
    </>
  )
}

/** The two things asked on the telephone: with whom it is, and when it is ready. */
function Now({ dossier }: { dossier: FollowedDossier }) {
  const t = useSay()
  const { state, holder, due, firstDue, late, overdue, extensions, clock, answerBy, desk } = dossier
  const ended = clock === 'stopped' || RESULT.has(state)
  const lines: (readonly [string, string])[] = []
  if (!ended) lines.push([t(follow.here), state === 'submitted' || state === 'draft' ? desk : holder])
  if (!ended && state !== 'submitted' && state !== 'draft' && state !== 'mending')
    lines.push([t(follow.appointment), due === null ? t(follow.noAppointment) : formatInstant(due)])
  if (state === 'submitted' && due !== null) lines.push([t(follow.checkedBy), formatInstant(due)])
  if (answerBy !== null) lines.push([t(follow.answerBy), formatDay(answerBy)])
  if (state === 'issued') lines.push([t(follow.collect), desk])
  return (
    <div className={css.now} data-late={overdue || undefined}>
      {state === 'issued' && <p className={css.big}>{t(follow.doneTitle)}</p>}
      <dl className={css.facts}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {overdue && <p className={css.late}>{t(follow.late)}</p>}
      {!overdue && extensions > 0 && firstDue !== null && (
        <p className={css.quiet}>{t(late ? follow.wasFirstLate : follow.wasFirst, { at: formatInstant(firstDue) })}</p>
      )}
      {state === 'waiting' && <p className={css.paused}>{t(follow.paused)}</p>}
      {state === 'paying' && <p className={css.paused}>{t(follow.paying)}</p>}
    </div>
  )
}
