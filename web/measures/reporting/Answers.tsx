import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Check } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Entry.module.css'
import type { LineView } from './line.ts'
import { ShortField } from './ShortField.tsx'
import { entryWords as words } from './text-entry.ts'
import type { Around } from './useEntry.ts'

/** What the checks ask about a value, answered in a few words in place; the answer goes with the report. */
export function Answers({ view, entering }: { view: LineView; entering: Around }) {
  return view.line.checks.map((check) => <One key={check.code} check={check} view={view} entering={entering} />)
}

function One({ check, view, entering }: { check: Check; view: LineView; entering: Around }) {
  const t = useSay()
  const [changing, setChanging] = useState(false)
  const unsent = entering.cells[view.key]?.answers?.[check.code]
  const given = unsent ?? check.answer?.words ?? ''
  const answer = (said: string) => {
    entering.change(view.key, { answers: { [check.code]: said } })
    setChanging(false)
  }
  return (
    <div className={css.question} data-open={given === '' || undefined}>
      <IconHelpCircle size={16} aria-hidden />
      <div>
        {t(check.question)}
        {given !== '' && !changing ? (
          <span className={css.answer}>
            {check.answer && unsent === undefined
              ? t(words.answered, { words: given, by: check.answer.by })
              : t(words.quoted, { words: given })}{' '}
            {view.fillable && (
              <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
                {t(words.answerChange)}
              </Button>
            )}
          </span>
        ) : (
          view.fillable && (
            <ShortField label={t(words.answer)} verb={t(words.answerSend)} start={given} onSend={answer}>
              <Button variant="subtle" size="compact-md" onClick={() => answer(t(words.answerRight))}>
                {t(words.answerRight)}
              </Button>
            </ShortField>
          )
        )}
      </div>
    </div>
  )
}
