import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { dossiers } from '#work/contract'
import { refresh } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { sendFile } from '../../ui/sendFile.ts'
import { toastDone } from '../../ui/toast.tsx'
import css from './Official.module.css'
import { catalogue } from './text-catalogue.ts'

type Checked = AnswerOf<typeof dossiers.importProcedures>

const MOST_BYTES = 5 * 1_048_576

/** A sheet of procedures: checked whole first, kept only when nothing in it is wrong. */
export function ImportProcedures() {
  const t = useSay()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (sheet: File, keep: boolean) => {
    setError(null)
    setProgress({ name: sheet.name, ratio: 0 })
    try {
      const query = { name: sheet.name, keep }
      const answer = await sendFile(dossiers.importProcedures, { query }, sheet, (ratio) =>
        setProgress({ name: sheet.name, ratio }),
      )
      setFile(keep ? null : sheet)
      setChecked(keep && answer.faults.length === 0 ? null : answer)
      if (keep && answer.faults.length === 0) toastDone(t(catalogue.imported, { n: answer.kept }))
      await refresh(client, 'work')
    } catch (thrown) {
      setError(thrown)
    }
    setProgress(null)
  }
  const count = (what: string) => checked?.procedures.filter((one) => one.what === what).length ?? 0
  return (
    <div className={css.column}>
      <p className={css.quiet}>{t(catalogue.importLead)}</p>
      <FileDrop
        kinds={['.xlsx']}
        maxBytes={MOST_BYTES}
        onFile={(sheet) => void send(sheet, false)}
        progress={progress}
      />
      <ErrorNote error={error} />
      {checked !== null && checked.faults.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          role="alert"
          title={t(catalogue.importFaults, { n: checked.faults.length })}
        >
          <ul>
            {checked.faults.map(({ row, procedure, field, message }) => (
              <li key={`${row} ${procedure} ${field} ${message}`}>
                {[row === null ? null : t(catalogue.row, { row }), procedure, message]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {checked !== null && checked.faults.length === 0 && file !== null && (
        <div className={css.bar} role="status">
          <span>
            {t(catalogue.importGood, { fresh: count('new'), changed: count('changed'), same: count('same') })}
          </span>
          <Button onClick={() => void send(file, true)} loading={progress !== null}>
            {t(catalogue.importKeep)}
          </Button>
        </div>
      )}
    </div>
  )
}
