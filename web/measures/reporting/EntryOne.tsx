import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Carry } from './Carry.tsx'
import { Change, type GoTo } from './EntryGrid.tsx'
import { KnownSource, TakeKnown } from './Known.tsx'
import { LineBelow } from './LineBelow.tsx'
import { LineCell, useUnitWords } from './LineCell.tsx'
import { LineName } from './LineName.tsx'
import { cellWords, type LineView } from './line.ts'
import one from './One.module.css'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

/** A report one line at a time, for a thumb: the number keyboard, what it was, and on to the next. */
export function EntryOne({ entering, goTo }: { entering: Entering; goTo: Ref<GoTo> }) {
  const t = useSay()
  const { views } = entering
  const [at, setAt] = useState(() =>
    Math.max(
      views.findIndex(({ fillable, filled }) => fillable && !filled),
      0,
    ),
  )
  const box = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(false)
  const walk = (to: number) => {
    if (to < 0 || to >= views.length) return
    setMoved(true)
    setAt(to)
    box.current?.scrollIntoView({ block: 'start' })
  }
  useImperativeHandle(goTo, () => ({ go: (key) => walk(views.findIndex((line) => line.key === key)) }))
  const view = views[Math.min(at, views.length - 1)]
  if (!view) return null
  return (
    <div ref={box} className={one.one}>
      <p className={one.place}>{t(words.line, { n: at + 1, of: views.length })}</p>
      <One key={view.key} view={view} entering={entering} onNext={() => walk(at + 1)} focus={moved} />
      <div className={one.walk}>
        <Button
          variant="default"
          disabled={at === 0}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => walk(at - 1)}
        >
          {t(words.before)}
        </Button>
        <Button
          variant="default"
          disabled={at === views.length - 1}
          rightSection={<IconArrowRight size={18} aria-hidden />}
          onClick={() => walk(at + 1)}
        >
          {t(words.next)}
        </Button>
      </div>
      <ol className={one.dots} aria-label={t(words.list)}>
        {views.map((one, place) => (
          <li key={one.key}>
            <button
              type="button"
              aria-label={`${place + 1}. ${t(one.line.short)}`}
              aria-current={place === at ? 'step' : undefined}
              data-filled={one.filled || undefined}
              data-asked={one.unanswered > 0 || undefined}
              onClick={() => walk(place)}
            >
              {place + 1}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface OneProps {
  readonly view: LineView
  readonly entering: Entering
  readonly onNext: () => void
  /** Whoever walks on types at once; whoever just came reads first. */
  readonly focus: boolean
}

function One({ view, entering, onNext, focus }: OneProps) {
  const t = useSay()
  const { language } = useLanguage()
  const unitWords = useUnitWords()
  const { key, line, fillable, value } = view
  const base = entering.report.round > 1 ? line.published : line.previous
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [focus])
  const type = (text: string) => entering.change(key, { text, origin: 'typed', absent: null })
  return (
    <div ref={box} className={one.oneLine}>
      <h3 className={one.oneName}>
        {line.part !== '' && `${t(line.short)}, `}
        <LineName line={line} /> <KnownSource view={view} />
      </h3>
      {fillable && line.measureUnit === 'yes-no' && (
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t(line.name)}
          data={[
            { value: '1', label: t(words.yes) },
            { value: '0', label: t(words.no) },
          ]}
          value={value === null ? '' : String(value)}
          onChange={(to) => type(to)}
        />
      )}
      {fillable && line.measureUnit !== 'yes-no' && (
        <LineCell
          big
          view={view}
          at={0}
          onType={type}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onNext()
          }}
        />
      )}
      {!fillable && (
        <p className={one.oneValue}>
          {value === null ? '—' : cellWords(value, line, language)} <small>{unitWords(line)}</small>
        </p>
      )}
      <div className={one.oneBase}>
        <span>
          {t(entering.report.round > 1 ? words.standing : words.previous)}:{' '}
          <b>{base ? cellWords(base.value, line, language) : '—'}</b>{' '}
          {value !== null && base && <Change value={value} base={base.value} view={view} />}
        </span>
        <TakeKnown view={view} entering={entering} onDone={onNext} />
        <Carry view={view} entering={entering} onDone={onNext} />
      </div>
      <LineBelow view={view} entering={entering} open />
    </div>
  )
}
