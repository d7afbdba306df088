import { useSay } from '../../shell/language.tsx'
import css from './Apply.module.css'
import { citizen } from './text-citizen.ts'

const STEPS = [citizen.stepPapers, citizen.stepContact, citizen.stepReview] as const

/** Where one is among the three steps; those behind lead back. */
export function ApplyHead({ step, onStep }: { step: number; onStep: (to: number) => void }) {
  const t = useSay()
  return (
    <ol className={css.steps} aria-label={t(citizen.stepOf, { n: step })}>
      {STEPS.map((words, at) => {
        const n = at + 1
        const name = t(words)
        return (
          <li
            key={name}
            data-state={n < step ? 'done' : n === step ? 'now' : 'ahead'}
            aria-current={n === step ? 'step' : undefined}
          >
            {n < step ? (
              <button type="button" onClick={() => onStep(n)}>
                {n}. {name}
              </button>
            ) : (
              <span>
                {n}. {name}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
