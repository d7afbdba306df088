import { petitionTexts } from '#work/contract'
import { useSay } from '../../../shell/language.tsx'
import { formatInstant } from '../../../ui/format.ts'
import type { Tone } from '../../../ui/StatusTag.tsx'
import { Timeline } from '../../../ui/Timeline.tsx'
import { follow } from '../text-follow.ts'
import css from './Follow.module.css'
import type { Followed } from './useFollowed.ts'

type Step = Followed['steps'][number]

const OWN: ReadonlySet<Step['step']> = new Set(['raise', 'add', 'inform', 'rate', 'reopen', 'withdraw'])
const TONE: Partial<Record<Step['step'], Tone>> = {
  take: 'active',
  ask: 'warn',
  answer: 'good',
  'share-answer': 'good',
  refer: 'active',
  escalate: 'bad',
  reopen: 'warn',
}

/** What happened, the latest first, agencies named and no official. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useSay()
  const whose = ({ step, agency }: Step): string => (OWN.has(step) ? t(follow.you) : (agency ?? ''))
  return (
    <Timeline
      items={steps.toReversed().map((one, at) => ({
        key: String(steps.length - at),
        at: formatInstant(one.at),
        tone: TONE[one.step] ?? 'neutral',
        title: [t(petitionTexts.step[one.step]), whose(one)].filter(Boolean).join(' · '),
        body: <Body step={one} />,
      }))}
    />
  )
}

function Body({ step: { step, agency, to, words, contact, rating, reason } }: { step: Step }) {
  const t = useSay()
  return (
    <>
      {to !== null && (
        <div>
          {step === 'forward' && agency !== null ? t(follow.moved, { from: agency, to }) : t(follow.to, { to })}
        </div>
      )}
      {contact !== null && <div>{contact}</div>}
      {reason !== null && <div>{t(petitionTexts.rejection[reason])}</div>}
      {rating !== null && (
        <div>{t(follow.stars, { n: rating, words: t(petitionTexts.rating[rating - 1] ?? { vi: '', en: '' }) })}</div>
      )}
      {words !== null && <div className={css.words}>{words}</div>}
    </>
  )
}
