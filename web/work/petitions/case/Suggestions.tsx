import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { petitions } from '#work/contract'
import { useAnswer } from '../../../api.ts'
import { type Say, useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import { Compare } from './Compare.tsx'
import { sharedIn } from './shared-words.ts'
import type { Case } from './usePetition.ts'

export type Suggested = AnswerOf<typeof petitions.suggestForPetition>
export type Duplicate = Suggested['duplicates'][number]

const DISMISSED = 'petition.not-same'

/** Pairs somebody here has looked at and found different: not shown again on this device. */
const dismissed = (): readonly string[] => JSON.parse(localStorage.getItem(DISMISSED) ?? '[]') as string[]
const MOST = 200

function sharedWords({ title, text }: Case, shared: readonly string[], t: Say): string | null {
  const words = sharedIn(text.includes(title) ? text : `${title}. ${text}`, shared)
  return words.length === 0 ? null : t(board.shared, { words: words.join(', ') })
}

interface Props {
  readonly petition: Case
  /** Null where the reader may not assign or forward. */
  readonly onAgency: ((agency: string) => void) | null
}

/** Whose it probably is and which others report the same, each with why; a person decides. */
export function Suggestions({ petition, onAgency }: Props) {
  const t = useSay()
  const found = useAnswer(petitions.suggestForPetition, { params: { id: petition.id } })
  const [gone, setGone] = useState<readonly string[]>(dismissed)
  const [comparing, setComparing] = useState<Duplicate | null>(null)
  if (found.data === undefined) return null
  const pairOf = (other: string) => [petition.id, other].sort().join(' ')
  const duplicates = found.data.duplicates.filter(({ petition: other }) => !gone.includes(pairOf(other.id)))
  const dismiss = (other: string) => {
    const all = [...gone, pairOf(other)].slice(-MOST)
    localStorage.setItem(DISMISSED, JSON.stringify(all))
    setGone(all)
    setComparing(null)
  }
  return (
    <>
      {onAgency !== null && (
        <Card title={t(board.suggested)}>
          {found.data.agencies.length === 0 && <p className={css.quiet}>{t(board.suggestedNone)}</p>}
          <ul className={css.list}>
            {found.data.agencies.slice(0, 3).map(({ agency, score, reasons }) => (
              <li key={agency.id}>
                <div className={css.score}>
                  <b>{agency.name}</b>
                  <span className={css.bar} title={t(board.points, { n: score })}>
                    <span style={{ width: `${score}%` }} />
                  </span>
                </div>
                <ul className={css.why}>
                  {reasons.map(({ why }) => (
                    <li key={t(why)}>{t(why)}</li>
                  ))}
                </ul>
                {agency.id !== petition.handler?.id && (
                  <Button variant="default" size="compact-md" onClick={() => onAgency(agency.id)}>
                    {t(board.suggestedUse, { agency: agency.name })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {duplicates.length > 0 && (
        <Card title={`${t(board.duplicates)} (${duplicates.length})`}>
          <div className={css.stack}>
            <p className={css.quiet}>{t(board.duplicatesHint)}</p>
            <ul className={css.list}>
              {duplicates.map((one) => (
                <li key={one.petition.id}>
                  <div className={css.score}>
                    <b>{one.petition.title}</b>
                    <span className={css.bar} title={t(board.points, { n: one.score })}>
                      <span style={{ width: `${one.score}%` }} />
                    </span>
                  </div>
                  <span className={css.quiet}>
                    {[
                      one.petition.code,
                      one.metres === null ? null : t(board.metres, { n: one.metres }),
                      one.daysApart === 0 ? t(board.sameDay) : t(board.daysApart, { n: one.daysApart }),
                      sharedWords(petition, one.shared, t),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <Button variant="default" size="compact-md" onClick={() => setComparing(one)}>
                    {t(board.compare)}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </Card>
      )}
      {comparing !== null && (
        <Compare
          petition={petition}
          duplicate={comparing}
          onDismiss={() => dismiss(comparing.petition.id)}
          onClose={() => setComparing(null)}
        />
      )}
    </>
  )
}
