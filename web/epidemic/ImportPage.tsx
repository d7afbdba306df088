import { Alert, Progress } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { ColumnMatch } from './import/ColumnMatch.tsx'
import type { ImportChoice } from './import/choice.ts'
import { FirstRows } from './import/FirstRows.tsx'
import css from './import/Import.module.css'
import { ImportDone } from './import/ImportDone.tsx'
import { ImportHistory } from './import/ImportHistory.tsx'
import { Setup } from './import/Setup.tsx'
import { type Importing, useImport } from './import/useImport.ts'
import { Verdict } from './import/Verdict.tsx'
import { importText } from './text-import.ts'

const KINDS = ['.csv', '.xlsx', '.json']
const MOST_BYTES = 64 * 1_048_576
const START: ImportChoice = { kind: 'cases', outbreak: null, columns: {}, fileName: null }

/** From a spreadsheet to the outbreak: choose, look, mend, import. Whole files or nothing. */
export default function ImportPage() {
  const t = useSay()
  const draft = useDraft<ImportChoice>('epidemic.import', START)
  const [leftMidway] = useState(() => draft.values.fileName)
  const importing = useImport(draft)
  const { preview, error, result, file, sending, take } = importing
  return (
    <Page title={t(importText.title)} lead={t(importText.lead)} back={paths.epidemic()}>
      <div className={css.page}>
        <Setup choice={draft.values} onChange={(to) => void importing.change(to)} />
        {result && <ImportDone result={result} outbreak={draft.values.outbreak} onMore={importing.forget} />}
        {!result && (
          <Card title={t(importText.file)}>
            {leftMidway !== null && file === null && (
              <Alert color="gray" variant="outline" mb="md">
                {t(importText.leftMidway, { name: leftMidway })}
              </Alert>
            )}
            <FileDrop
              kinds={KINDS}
              maxBytes={MOST_BYTES}
              label={t(
                file !== null && preview !== null && preview.faultCount > 0 ? importText.dropAgain : importText.drop,
              )}
              onFile={(chosen) => void take(chosen)}
            />
            {sending && <OnItsWay of={sending} rows={preview?.rows ?? 0} />}
            {error !== null && (
              <div className={css.sending}>
                <ErrorNote error={error} focus />
              </div>
            )}
          </Card>
        )}
        {preview && (
          <>
            <Verdict importing={importing} preview={preview} choice={draft.values} />
            <ColumnMatch
              preview={preview}
              onChange={(columns) => void importing.change({ columns })}
              choice={draft.values.columns}
            />
            <FirstRows preview={preview} />
          </>
        )}
        <ImportHistory />
      </div>
    </Page>
  )
}

function OnItsWay({ of: { what, name, ratio }, rows }: { of: NonNullable<Importing['sending']>; rows: number }) {
  const t = useSay()
  const f = useFormat()
  const percent = Math.round(ratio * 100)
  const words =
    ratio < 1
      ? t(importText.sending, { name, percent })
      : what === 'preview'
        ? t(importText.checking, { name })
        : t(importText.writing, { rows: f.number(rows, 0) })
  return (
    <div role="status" className={css.sending}>
      {words}
      {/* Once it is sent the server is at work and cannot say how far: the bar moves without a measure. */}
      <Progress value={ratio < 1 ? percent : 100} animated={ratio >= 1} aria-label={words} />
    </div>
  )
}
