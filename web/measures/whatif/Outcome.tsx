import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'
import css from './WhatIf.module.css'

interface Props {
  readonly outcome: AnswerOf<typeof whatIf.tryChanges>
  readonly subject: string
  readonly most: number | null
  readonly whole: boolean
  readonly count: number
  readonly onReset: () => void
  /** The way to issue what was tried as tasks. */
  readonly assign: ReactNode
}

/** Total and rank before and after, and who would stand around. */
export function Outcome({ outcome, subject, most, whole, count, onReset, assign }: Props) {
  const t = useSay()
  const f = useFormat()
  const { before, after, of, around, moved } = outcome
  const by = after.total === null || before.total === null ? 0 : after.total - before.total
  const places = after.rank === null || before.rank === null ? 0 : before.rank - after.rank
  return (
    <Card title={t(words.ifSo)}>
      <dl className={css.result} aria-live="polite">
        <div>
          <dt>{t(words.total)}</dt>
          <dd>
            {after.total === null ? '–' : f.number(after.total, 1)}
            {most !== null && <small> {t(words.ofMax, { max: f.number(most, 0) })}</small>}
          </dd>
          <Moved by={by} was={before.total} digits={1} />
        </div>
        <div>
          <dt>{t(words.rank)}</dt>
          <dd>
            {after.rank === null ? '–' : f.number(after.rank, 0)}
            {after.rank !== null && <small> / {of}</small>}
          </dd>
          <Moved by={places} was={before.rank} digits={0} />
        </div>
      </dl>
      {!whole && <p className={css.small}>{t(words.noRank)}</p>}
      {around.length > 0 && (
        <>
          <p className={css.small}>{t(words.around)}</p>
          <ol className={css.ladder}>
            {around.map((rung) => (
              <li key={rung.id} data-own={rung.id === subject || undefined}>
                <span>{rung.rank}</span>
                <span>
                  {t(rung.name)}
                  {rung.was !== rung.rank && rung.was !== null && (
                    <small className={css.quiet}> ({t(words.was, { n: rung.was })})</small>
                  )}
                </span>
                <span>{rung.total === null ? '' : f.number(rung.total, 1)}</span>
              </li>
            ))}
          </ol>
          {moved > 0 && <p className={css.small}>{t(words.moved, { n: moved })}</p>}
        </>
      )}
      {count === 0 ? (
        <p className={css.small} style={{ marginTop: 12 }}>
          {t(words.asIs)}
        </p>
      ) : (
        <div className={css.buttons}>
          {assign}
          <Button variant="default" onClick={onReset}>
            {t(words.reset)}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** By how much, with the sign said, and what it was. */
function Moved({ by, was, digits }: { by: number; was: number | null; digits: number }) {
  const t = useSay()
  const f = useFormat()
  if (was === null) return null
  const same = Math.abs(by) < 10 ** -digits / 2
  return (
    <dd className={css.moved}>
      {same ? (
        t(words.now)
      ) : (
        <>
          <b data-way={by > 0 ? 'up' : 'down'}>{f.change(by, digits)}</b> · {t(words.was, { n: f.number(was, digits) })}
        </>
      )}
    </dd>
  )
}
