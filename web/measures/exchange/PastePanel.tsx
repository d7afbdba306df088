import { Alert, Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { exchange } from '#measures/contract'
import { call } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import css from './Exchange.module.css'
import { Preview } from './Preview.tsx'
import type { ExchangeProps } from './SpreadsheetPanel.tsx'
import { words } from './text.ts'
import { useReading } from './useReading.ts'
import { WhichColumn } from './WhichColumn.tsx'

/** A range copied from a spreadsheet, matched to the lines of a report. */
export function PastePanel({ reportId, onDone }: ExchangeProps) {
  const t = useSay()
  const [text, setText] = useState('')
  const reading = useReading(() => {
    setText('')
    onDone()
  })
  const { intake, columns, written } = reading
  const read = (range: string) =>
    reading.read('', (column) =>
      call(exchange.readPaste, {
        params: { id: reportId },
        body: { text: range, ...(column === undefined ? {} : { column }) },
      }),
    )
  return (
    <div className={css.panel}>
      <Card title={t(words.pasteTitle)}>
        <div className={css.panel}>
          <Textarea
            aria-label={t(words.pasteLabel)}
            description={t(words.pasteHint)}
            autosize
            minRows={2}
            maxRows={10}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              // A range is read as soon as it is there; a single word may still be typed on.
              const range = event.clipboardData.getData('text/plain')
              if (/[\t\n]/.test(range) && text === '') void read(range)
            }}
          />
          <Button
            className={css.start}
            variant="default"
            disabled={text.trim() === ''}
            loading={reading.reading !== null}
            onClick={() => void read(text)}
          >
            {t(words.readIt)}
          </Button>
          {intake === null && <ErrorNote error={reading.error} focus />}
          {columns && <WhichColumn columns={columns} onChoose={(column) => void reading.chooseColumn(column)} />}
          {written !== null && (
            <Alert color="teal" variant="light" role="status">
              {t(words.done, { n: written })}
            </Alert>
          )}
        </div>
      </Card>
      {intake && <Preview reading={reading} intake={intake} />}
    </div>
  )
}
