import type { ReactNode } from 'react'
import { type ReportLine, reportingTexts } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Entry.module.css'
import { entryWords } from './text-entry.ts'
import { lineTone } from './tone.ts'

interface Props {
  readonly line: ReportLine
  readonly sent: boolean
  /** The reader is to judge it: the state needs no words. */
  readonly mine: boolean
  readonly children: ReactNode
}

/** How far a line is, and whose it is. What another sector verifies is not for everybody's eyes before it is published. */
export function LineStanding({ line, sent, mine, children }: Props) {
  const t = useSay()
  const hidden = sent && line.state === 'empty'
  return (
    <div className={css.standing}>
      {!mine && !hidden && (
        <StatusTag tone={lineTone[line.state]}>{t(reportingTexts.lineStates[line.state])}</StatusTag>
      )}
      {!mine && (hidden || line.state === 'declared') && (
        <span className={css.said}>{t(entryWords.verifier, { name: t(line.verifier.name) })}</span>
      )}
      {children}
    </div>
  )
}
