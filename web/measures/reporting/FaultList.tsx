import { Alert } from '@mantine/core'
import type { Language } from '#kernel/text'
import { useSay } from '../../shell/language.tsx'
import css from './Entry.module.css'
import { faultWords } from './Fault.tsx'
import type { LineView } from './line.ts'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

interface Props {
  readonly entering: Entering
  readonly onGo: (key: string) => void
  readonly language: Language
}

/** What still has to be mended before the report can go, each a click from its line. */
export function FaultList({ entering, onGo, language }: Props) {
  const t = useSay()
  const missing = entering.empty.filter(({ read }) => read.kind === 'empty')
  const all: readonly LineView[] = [...entering.atFault, ...missing]
  if (all.length === 0) return null
  return (
    <Alert color="red" variant="outline" role="alert" title={t(words.faults, { n: all.length })}>
      <ul className={css.faults}>
        {all.map((view) => (
          <li key={view.key}>
            <button type="button" onClick={() => onGo(view.key)}>
              {t(view.line.short)}
              {view.line.part && `, ${view.line.part}`}
            </button>
            {': '}
            {view.read.kind === 'empty' ? t(words.missing) : faultWords(view, t, language)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
