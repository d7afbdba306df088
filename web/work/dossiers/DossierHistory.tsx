import { type DossierView, dossierTexts } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import { Timeline } from '../../ui/Timeline.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Follow.module.css'
import { citizen } from './text-citizen.ts'
import { follow } from './text-follow.ts'
import { official } from './text-official.ts'

const BY_CLOCK = new Set<string>(['lapse', 'remind', 'escalate', 'pass'])

/** Every move with whose hand it was, the last first. */
export function DossierHistory({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const f = useFormat()
  return (
    <Card title={t(official.history)}>
      <Timeline
        items={dossier.moves.toReversed().map(({ seq, step, at, by, agency, words, due, to, amount }) => ({
          key: String(seq),
          at: [formatInstant(at), by ?? t(BY_CLOCK.has(step) ? official.clock : official.applicantDid), agency]
            .filter((part) => part !== null)
            .join(' · '),
          title: t(dossierTexts.step[step]),
          tone: step === 'apologise' || step === 'escalate' ? 'bad' : step === 'issue' ? 'good' : 'neutral',
          body: (
            <>
              {[
                to === null ? null : t(follow.toAgency, { to }),
                due === null ? null : t(follow.dueAt, { at: formatInstant(due) }),
                amount === null ? null : t(citizen.fee, { n: f.number(amount, 0) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
              {words !== null && <div className={css.said}>{words}</div>}
            </>
          ),
        }))}
      />
    </Card>
  )
}
