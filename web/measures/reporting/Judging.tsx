import { Button } from '@mantine/core'
import type { ReportLine } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Entry.module.css'
import { type LineView, lineKey } from './line.ts'
import { reviewWords as words } from './text-review.ts'
import type { Reviewing } from './useReview.ts'

interface Props {
  readonly view: LineView
  readonly review: Reviewing
  /** The declared value as it stands in a cell. */
  readonly declared: string
}

/** Why the value is mended or the line returned: asked for as soon as one begins to. */
export function Judging({ view, review, declared }: Props) {
  const t = useSay()
  const { key, line } = view
  const { text, why = '', back } = review.of(key)
  const mends = back === undefined && text !== undefined && text.trim() !== '' && text.trim() !== declared
  if (!mends && back === undefined) return null
  const label = t(back === undefined ? words.mendWhy : words.backWhy)
  return (
    <div className={css.judging}>
      <input
        className={css.shortInput}
        aria-label={`${label}: ${t(line.short)}`}
        placeholder={label}
        value={back ?? why}
        maxLength={2_000}
        onChange={(event) => {
          const said = event.currentTarget.value
          review.say(key, back === undefined ? { why: said } : { back: said })
        }}
      />
    </div>
  )
}

/** Marks a line to go back, or no longer. */
export function BackButton({ line, review }: { line: ReportLine; review: Reviewing }) {
  const t = useSay()
  const key = lineKey(line)
  const { back } = review.of(key)
  return (
    <Button
      variant={back === undefined ? 'default' : 'light'}
      size="compact-md"
      aria-label={back === undefined ? t(words.backLine, { name: t(line.short) }) : t(words.backUndo)}
      onClick={() => review.say(key, { back: back === undefined ? '' : undefined })}
    >
      {t(back === undefined ? words.back : words.backUndo)}
    </Button>
  )
}
