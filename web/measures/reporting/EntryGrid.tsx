import { ActionIcon } from '@mantine/core'
import { IconDots, IconPaperclip } from '@tabler/icons-react'
import { type Ref, useImperativeHandle, useMemo, useState } from 'react'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { Carry } from './Carry.tsx'
import css from './Entry.module.css'
import { KnownSource, TakeKnown } from './Known.tsx'
import { LineBelow } from './LineBelow.tsx'
import { LineCell, useUnitWords } from './LineCell.tsx'
import { LineName } from './LineName.tsx'
import { cellWords, type LineView } from './line.ts'
import sheet from './Sheet.module.css'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'
import { useGridKeys } from './useGridKeys.ts'

/** Goes to a line, wherever it is shown. */
export interface GoTo {
  readonly go: (key: string) => void
}

interface Props {
  readonly entering: Entering
  readonly goTo: Ref<GoTo>
}

/** A report as a sheet: a line a row, walked by keyboard, filled by typing, pasting or one click. */
export function EntryGrid({ entering, goTo }: Props) {
  const t = useSay()
  const { views, report } = entering
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const cells = useMemo(() => views.filter(({ fillable }) => fillable), [views])
  const { grid, focus, onKeyDown, onPaste } = useGridKeys(entering, cells)
  useImperativeHandle(goTo, () => ({ go: (key) => focus(cells.findIndex((one) => one.key === key)) }))
  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  const correcting = report.round > 1
  return (
    <div className={sheet.sheet}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t(words.indicator)}</th>
            <th scope="col" className={sheet.number}>
              {t(correcting ? words.standing : words.previous)}
            </th>
            <th scope="col" className={sheet.now}>
              {t(words.now)}
            </th>
            <th scope="col" className={sheet.number}>
              {t(words.change)}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t(words.more)}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={grid}>
          {views.map((view) => (
            <Row
              key={view.key}
              view={view}
              at={cells.indexOf(view)}
              entering={entering}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              open={open.has(view.key)}
              onToggle={() => toggle(view.key)}
            />
          ))}
        </tbody>
      </table>
      <p className={css.hint}>{t(words.keys)}</p>
    </div>
  )
}

interface RowProps {
  readonly view: LineView
  readonly at: number
  readonly entering: Entering
  readonly onKeyDown: ReturnType<typeof useGridKeys>['onKeyDown']
  readonly onPaste: ReturnType<typeof useGridKeys>['onPaste']
  readonly open: boolean
  readonly onToggle: () => void
}

function Row({ view, at, entering, onKeyDown, onPaste, open, onToggle }: RowProps) {
  const t = useSay()
  const { language } = useLanguage()
  const unitWords = useUnitWords()
  const { key, line, value, fillable } = view
  const base = entering.report.round > 1 ? line.published : line.previous
  return (
    <tr data-open={open || undefined} data-empty={(fillable && !view.filled) || undefined}>
      <th scope="row">
        <span className={sheet.name} data-part={line.part !== '' || undefined}>
          <LineName line={line} /> <KnownSource view={view} />
        </span>
        <LineBelow view={view} entering={entering} open={open} />
      </th>
      <td className={sheet.number}>{base ? cellWords(base.value, line, language) : '—'}</td>
      <td className={sheet.number}>
        {fillable ? (
          <LineCell
            view={view}
            at={at}
            onType={(text) => entering.change(key, { text, origin: 'typed', absent: null })}
            onKeyDown={onKeyDown(at)}
            onPaste={onPaste(at)}
          />
        ) : (
          <span className={sheet.stands}>
            {value === null ? '—' : cellWords(value, line, language)} <small>{unitWords(line)}</small>
          </span>
        )}
      </td>
      <td className={sheet.number}>
        {value !== null && base ? (
          <Change value={value} base={base.value} view={view} />
        ) : (
          <>
            <TakeKnown view={view} entering={entering} />
            <Carry view={view} entering={entering} />
          </>
        )}
      </td>
      <td className={sheet.tools}>
        {line.evidence.length > 0 && (
          <span className={sheet.count} title={t(words.proofCount, { n: line.evidence.length })}>
            <IconPaperclip size={14} aria-hidden />
            {line.evidence.length}
          </span>
        )}
        <ActionIcon aria-label={t(words.details, { name: t(line.short) })} aria-expanded={open} onClick={onToggle}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}

/** Against the base: the difference with its sign, and how much of it that is. */
export function Change({ value, base, view: { line, origin } }: { value: number; base: number; view: LineView }) {
  const t = useSay()
  const f = useFormat()
  if (line.measureUnit === 'yes-no') return value === base ? '0' : '≠'
  const by = value - base
  if (by === 0) return <span className={sheet.same}>{origin === 'carried' ? t(words.carry) : '0'}</span>
  const share = base === 0 || line.measureUnit === 'percent' ? null : f.percent(Math.abs(by / base), 1)
  return (
    <span className={sheet.change}>
      {f.change(by, 2)}
      {share !== null && <small>{` (${share})`}</small>}
    </span>
  )
}
