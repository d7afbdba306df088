import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import type { Intake } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import css from './Exchange.module.css'
import { PreviewTable } from './PreviewTable.tsx'
import { byNeed, severalIn, type Tally, tallyOf } from './tally.ts'
import { words } from './text.ts'
import type { Reading } from './useReading.ts'

const NAMED = 5

/** What would be written, cell by cell, what is asked about and what must be mended; nothing is written before it is said. */
export function Preview({ reading, intake }: { reading: Reading; intake: Intake }) {
  const t = useSay()
  const [all, setAll] = useState(false)
  const tally = tallyOf(intake, reading.answers)
  const open = tally.asked + tally.wrong
  const news = tally.fresh + tally.changed
  const rows = byNeed(intake.values)
  const shown = all ? rows : rows.filter(({ outcome }) => outcome !== 'same')
  const name = intake.fileName
  return (
    <Card
      title={
        name !== null
          ? t(words.readFrom, { name })
          : t(intake.source === 'paste' ? words.readPaste : words.sentBySystem)
      }
    >
      <div className={css.preview}>
        <p role="status" className={css.sum}>
          <Sum tally={tally} /> {t(words.nothingYet)}
        </p>
        {intake.notes.length > 0 && (
          <ul className={css.notes}>
            {intake.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {shown.length > 0 && <PreviewTable rows={shown} several={severalIn(intake.values)} reading={reading} />}
        {!all && tally.same > 0 && rows.length > shown.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} className={css.start}>
            {t(words.showSame, { n: rows.length - shown.length })}
          </Button>
        )}
        <Missing names={intake.missing} />
        {open > 0 && (
          <Alert color="yellow" variant="light">
            {t(words.stillOpen, { n: open })}
          </Alert>
        )}
        <ErrorNote error={reading.error} focus />
        <div className={css.buttons}>
          <Button disabled={open > 0 || news === 0} loading={reading.writing} onClick={() => void reading.write()}>
            {news === 0 ? t(words.writeNone) : t(words.write, { n: news })}
          </Button>
          {tally.wrong > 0 && (
            <Button variant="default" onClick={reading.leaveWrong}>
              {t(words.leaveWrong, { n: tally.wrong })}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={reading.forget}>
            {t(words.cancel)}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Sum({ tally: { fresh, changed, same, asked, wrong, left } }: { tally: Tally }) {
  const t = useSay()
  const parts = [
    [wrong, words.countWrong],
    [asked, words.countAsked],
    [fresh, words.countNew],
    [changed, words.countChanged],
    [same, words.countSame],
    [left, words.countLeft],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, text]) => t(text, { n }))
  return <b>{said.join(' · ')}.</b>
}

function Missing({ names }: { names: readonly string[] }) {
  const t = useSay()
  if (names.length === 0) return null
  const first = names.slice(0, NAMED).join('; ')
  const rest = names.length - NAMED
  return (
    <p className={css.quiet}>
      {t(words.missing, { n: names.length, names: rest > 0 ? `${first}; ${t(words.more, { n: rest })}` : first })}.
    </p>
  )
}
