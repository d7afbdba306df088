import { petitionTexts } from '#work/contract'
import { useSay } from '../../../shell/language.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Timeline } from '../../../ui/Timeline.tsx'
import { follow } from '../text-follow.ts'
import css from './Case.module.css'
import type { Case } from './usePetition.ts'

/** Every step of it, the latest first, with the agency that took it. */
export function Moves({ steps }: { steps: Case['steps'] }) {
  const t = useSay()
  return (
    <Timeline
      items={steps.toReversed().map((one, at) => ({
        key: String(steps.length - at),
        at: formatInstant(one.at),
        title: [t(petitionTexts.step[one.step]), one.agency].filter(Boolean).join(' · '),
        body: (
          <>
            {one.to !== null && <div>{t(follow.to, { to: one.to })}</div>}
            {one.contact !== null && <div>{one.contact}</div>}
            {one.reason !== null && <div>{t(petitionTexts.rejection[one.reason])}</div>}
            {one.outcome !== null && <div>{t(petitionTexts.outcome[one.outcome])}</div>}
            {one.rating !== null && <div>{`${one.rating}/5`}</div>}
            {one.words !== null && <div className={css.words}>{one.words}</div>}
          </>
        ),
      }))}
    />
  )
}
