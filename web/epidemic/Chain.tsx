import { type ChainStep, epidemic } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LevelTag } from '../ui/LevelTag.tsx'
import { levelWords } from '../ui/levels.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Chain.module.css'
import type { PersonAnswer } from './PersonPage.tsx'
import { texts } from './text.ts'

/** Why the person has this level: from the F0 on, each meeting in a sentence. */
export function Chain({ of: { person } }: { of: PersonAnswer }) {
  const { id, level } = person
  const t = useSay()
  const chain = useAnswer(epidemic.getChain, { params: { id } }, { keep: false })
  return (
    <Card title={level === null ? t(texts.whyNone) : t(texts.whyLevel, { level: levelWords(level).slice(1) })}>
      <Answer of={chain} rows={3}>
        {({ steps }) =>
          steps.length === 0 ? (
            <EmptyState title={t(texts.noChain)} />
          ) : (
            <ol className={css.chain}>
              {steps.map((step, at) => (
                <Step
                  key={step.via?.id ?? `${step.level} ${step.sentence.vi}`}
                  step={step}
                  last={at === steps.length - 1}
                  self={step.person.id === id}
                />
              ))}
            </ol>
          )
        }
      </Answer>
    </Card>
  )
}

interface StepProps {
  readonly step: ChainStep
  readonly last: boolean
  readonly self: boolean
}

function Step({ step: { level, person, exposedAt, via, sentence }, last, self }: StepProps) {
  const t = useSay()
  const f = useFormat()
  const label = t(person.label)
  return (
    <li data-last={last || undefined}>
      <span className={css.node}>
        <LevelTag level={level} />
      </span>
      <div>
        <div className={css.who}>
          {/* Outside what the reader may see there is only the place, and nothing to open. */}
          {person.id === null || self ? label : <Link to={paths.person(person.id)}>{label}</Link>}
          {self && ` (${t(texts.thisPerson)})`}
        </div>
        {via === null ? (
          <div className={css.when}>{t(texts.chainStart)}</div>
        ) : (
          <>
            <p className={css.sentence}>{t(sentence)}</p>
            {exposedAt !== null && <div className={css.when}>{t(texts.exposedFrom, { at: f.instant(exposedAt) })}</div>}
          </>
        )}
      </div>
    </li>
  )
}
