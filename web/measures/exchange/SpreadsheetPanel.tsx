import { Alert, Button, Text } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { exchange, MOST_SHEET_BYTES } from '#measures/contract'
import { hrefOf } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { sendFile } from '../../ui/sendFile.ts'
import css from './Exchange.module.css'
import { Preview } from './Preview.tsx'
import { words } from './text.ts'
import { useReading } from './useReading.ts'
import { WhichColumn } from './WhichColumn.tsx'

export interface ExchangeProps {
  readonly reportId: string
  /** Values were written into the report's draft. */
  readonly onDone: () => void
}

/** The template of a report, and handing it in: what it says cell by cell, before anything is written. */
export function SpreadsheetPanel({ reportId, onDone }: ExchangeProps) {
  const t = useSay()
  const reading = useReading(onDone)
  const [open, setOpen] = useState(false)
  const params = { id: reportId }
  const take = async (file: File) => {
    // The bytes are read at once: the file may be mended meanwhile.
    const kept = new File([await file.arrayBuffer()], file.name, { type: file.type })
    await reading.read(kept.name, (column) =>
      sendFile(
        exchange.readSpreadsheet,
        { params, query: { name: kept.name, ...(column === undefined ? {} : { column }) } },
        kept,
        () => undefined,
      ),
    )
  }
  const { intake, columns, written } = reading
  return (
    <div className={css.panel}>
      <div className={css.bar}>
        <Button
          component="a"
          href={hrefOf(exchange.getTemplate, { params })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t(words.template)}
        </Button>
        <Button
          variant="default"
          aria-expanded={open}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t(words.handIn)}
        </Button>
        <Text size="sm" c="dimmed">
          {t(words.templateHint)}
        </Text>
      </div>
      {written !== null && (
        <Alert color="teal" variant="light" role="status">
          {t(words.done, { n: written })}
        </Alert>
      )}
      {intake && <Preview reading={reading} intake={intake} />}
      {open && (
        <Card title={t(words.handIn)}>
          <div className={css.panel}>
            <FileDrop
              kinds={['.xlsx', '.csv']}
              maxBytes={MOST_SHEET_BYTES}
              label={t(intake === null ? words.drop : words.dropMended)}
              onFile={(file) => void take(file)}
            />
            {reading.reading !== null && (
              <p role="status" className={css.quiet}>
                {t(words.reading, { name: reading.reading })}
              </p>
            )}
            {intake === null && <ErrorNote error={reading.error} focus />}
            {columns && <WhichColumn columns={columns} onChoose={(column) => void reading.chooseColumn(column)} />}
          </div>
        </Card>
      )}
    </div>
  )
}
