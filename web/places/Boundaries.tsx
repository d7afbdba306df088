import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FieldFault } from '#kernel/refusal'
import { fullName, MAX_BOUNDARY_BYTES, places, type Unit } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'
import { ApiProblem, refresh } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { toCsv } from '../table/csv.ts'
import { DataTable } from '../table/DataTable.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { formatDay } from '../ui/format.ts'
import { saveText } from '../ui/save.ts'
import { sendFile } from '../ui/sendFile.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Places.module.css'
import { texts } from './text.ts'

type Imported = AnswerOf<typeof places.importBoundaries>

/** Takes a GeoJSON file of the day shown, whole or not at all; afterwards the map is no longer a sketch. */
export function Boundaries({ units }: { units: readonly Unit[] }) {
  const t = useSay()
  const f = useFormat()
  const { day } = useAsOf()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const [done, setDone] = useState<Imported | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (file: File) => {
    setDone(null)
    setError(null)
    setProgress({ name: file.name, ratio: 0 })
    try {
      const query = { day, name: file.name.slice(0, 200) }
      setDone(
        await sendFile(places.importBoundaries, { query }, file, (ratio) => setProgress({ name: file.name, ratio })),
      )
      await refresh(client, 'places')
    } catch (refused) {
      setError(refused)
    }
    setProgress(null)
  }
  const faults = error instanceof ApiProblem && error.code === 'bad-rows' ? (error.problem.fields ?? []) : []
  return (
    <div className={css.gaps}>
      <p className={css.lead}>{t(texts.boundariesLead, { day: formatDay(day) })}</p>
      <FileDrop
        label={t(texts.boundariesDrop)}
        kinds={['.geojson', '.json']}
        maxBytes={MAX_BOUNDARY_BYTES}
        onFile={(file) => void send(file)}
        progress={progress}
      />
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveText(`places-${day}.csv`, 'text/csv', toCsv(units, codeColumns(t)))}
        >
          {t(texts.boundariesCodes)}
        </Button>
      </div>
      {done && (
        <Alert
          color="green"
          variant="light"
          role="status"
          title={t(texts.imported, { count: f.number(done.imported, 0) })}
        >
          {done.missing === 0 ? t(texts.importedAll) : t(texts.importedMissing, { count: f.number(done.missing, 0) })}
        </Alert>
      )}
      {faults.length > 0 ? <Faults problem={error as ApiProblem} faults={faults} /> : <ErrorNote error={error} focus />}
    </div>
  )
}

const codeColumns = (t: ReturnType<typeof useSay>): readonly Column<Unit>[] => [
  { id: 'code', head: t(texts.code), value: (row) => row.code },
  { id: 'name', head: t(texts.name), value: (row) => t(fullName(row)) },
]

function Faults({ problem, faults }: { problem: ApiProblem; faults: readonly FieldFault[] }) {
  const t = useSay()
  const rows = useMemo(() => faults.map((fault, nth) => ({ ...fault, id: String(nth) })), [faults])
  const columns = useMemo<readonly Column<(typeof rows)[number]>[]>(
    () => [
      { id: 'row', head: t(texts.feature), value: (row) => row.row, numeric: true, width: 120 },
      { id: 'code', head: t(texts.code), value: (row) => (row.field === 'id' ? null : row.field), width: 120 },
      { id: 'fault', head: t(texts.fault), value: (row) => row.message, phone: 'title' },
    ],
    [t],
  )
  return (
    <section aria-label={problem.message}>
      <Alert color="red" variant="outline" role="alert" title={problem.message} mb={8} />
      <DataTable
        name="faults"
        caption={problem.message}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        maxHeight={400}
        empty={null}
      />
    </section>
  )
}
