import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Preview } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { DataTable } from '../../table/DataTable.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { importText } from '../text-import.ts'
import { type ColumnChoice, suspectColumn, withColumn } from './choice.ts'
import { faultColumns, type Numbered } from './fault-columns.tsx'
import css from './Import.module.css'
import type { Importing } from './useImport.ts'

interface Props {
  readonly importing: Importing
  readonly preview: Preview
  readonly choice: ColumnChoice
  readonly onColumns: (to: ColumnChoice) => void
  /** An outbreak is chosen, so that the good rows can go in. */
  readonly ready: boolean
}

/** Everything that would stop the import, by row and column, with what to do; also as a file. */
export function Faults({ importing, preview, choice, onColumns, ready }: Props) {
  const t = useSay()
  const f = useFormat()
  const suspect = suspectColumn(preview)
  const { faults, faultCount, columns: fields } = preview
  const rows = useMemo<readonly Numbered[]>(() => faults.map((fault, n) => ({ ...fault, n })), [faults])
  const columns = useMemo(() => faultColumns(t, fields), [t, fields])
  return (
    <>
      <Alert
        color="red"
        variant="outline"
        role="alert"
        title={t(importText.faults, { n: f.number(faultCount, 0) })}
        className={css.alert}
      >
        {t(importText.faultsDo)}
        <div className={css.buttons}>
          <Button
            mt={8}
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void importing.saveFaults()}
          >
            {t(importText.downloadFaults)}
          </Button>
          {preview.badRows < preview.rows && (
            <Button
              mt={8}
              size="compact-sm"
              disabled={!ready}
              loading={importing.sending !== null}
              onClick={() => void importing.run(true)}
            >
              {t(importText.goodRows, {
                good: f.number(preview.rows - preview.badRows, 0),
                bad: f.number(preview.badRows, 0),
              })}
            </Button>
          )}
          {suspect && (
            <Button
              mt={8}
              size="compact-sm"
              variant="default"
              onClick={() => onColumns(withColumn(preview, choice, suspect.field, null))}
            >
              {t(importText.dropColumn, { column: suspect.header ?? t(suspect.label) })}
            </Button>
          )}
        </div>
        {preview.badRows < preview.rows && <p className={css.quiet}>{t(importText.goodRowsSaid)}</p>}
      </Alert>
      {faultCount > faults.length && (
        <p className={css.quiet}>{t(importText.faultsFirst, { n: f.number(faults.length, 0) })}</p>
      )}
      <DataTable
        name="faults"
        caption={t(importText.faults, { n: f.number(faultCount, 0) })}
        rows={rows}
        rowId={(row) => String(row.n)}
        columns={columns}
        maxHeight={360}
        bare={rows.length < 12}
        roomy
        empty={null}
      />
    </>
  )
}
