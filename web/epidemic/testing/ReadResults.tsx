import { Alert, Button, Group, Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { testing, type Written } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { refresh } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { sendFile } from '../../ui/sendFile.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { Mismatches } from './Mismatches.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'
import { writtenWords } from './written.ts'

const KINDS = ['.csv', '.xlsx']
const MOST_BYTES = 32 * 1_048_576
type Preview = AnswerOf<typeof testing.previewResults>
type Choice = Readonly<Record<string, number | null>>

/** A laboratory's file: how it is understood, what of it does not fit, and then the writing. */
export function ReadResults({ laboratory }: { laboratory: string | null }) {
  const t = useSay()
  const f = useFormat()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [choice, setChoice] = useState<Choice>({})
  const [preview, setPreview] = useState<Preview | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const [ratio, setRatio] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  // A column chosen while a file is on its way makes the earlier answer stale.
  const latest = useRef(0)

  const work = async (run: () => Promise<void>): Promise<void> => {
    setError(null)
    setRatio(0)
    try {
      await run()
    } catch (thrown) {
      setError(thrown)
    }
    setRatio(null)
  }
  const look = (chosen: File, columns: Choice) =>
    work(async () => {
      if (laboratory === null) return
      const mine = ++latest.current
      const query = { laboratory, name: chosen.name, columns: JSON.stringify(columns) }
      const found = await sendFile(testing.previewResults, { query }, chosen, setRatio)
      if (mine === latest.current) setPreview(found)
    })
  const take = async (chosen: File): Promise<void> => {
    // The bytes are read at once: what is written is what was seen.
    const bytes = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type })
    setFile(bytes)
    setChoice({})
    setPreview(null)
    setWritten(null)
    await look(bytes, {})
  }
  const write = () =>
    work(async () => {
      if (file === null || preview === null || laboratory === null) return
      const query = { laboratory, name: file.name, columns: JSON.stringify(choice), sha256: preview.sha256 }
      setWritten(await sendFile(testing.importResults, { query }, file, setRatio))
      setFile(null)
      setPreview(null)
      await refresh(client, 'epidemic')
    })
  const shown = written ?? preview
  return (
    <Card title={t(testingText.importTitle)}>
      <div className={css.stack}>
        {laboratory === null ? (
          <p className={css.quiet}>{t(testingText.chooseFirst)}</p>
        ) : (
          <FileDrop
            kinds={KINDS}
            maxBytes={MOST_BYTES}
            label={t(testingText.drop)}
            progress={file !== null && ratio !== null ? { name: file.name, ratio } : null}
            onFile={(chosen) => void take(chosen)}
          />
        )}
        <ErrorNote error={error} />
        {preview !== null && file !== null && (
          <>
            <b>{file.name}</b>
            {preview.importedBefore && <Alert color="orange">{t(testingText.before)}</Alert>}
            <Columns
              of={preview}
              onChoose={(field, index) => {
                const next = { ...choice, [field]: index }
                setChoice(next)
                void look(file, next)
              }}
            />
            <p>
              {t(testingText.fits, {
                fitting: f.number(preview.fitting),
                positive: f.number(preview.positive),
                existing: f.number(preview.existing),
                mismatches: f.number(preview.mismatchCount),
              })}
            </p>
            <Group>
              <Button disabled={preview.fitting === 0} loading={ratio !== null} onClick={() => void write()}>
                {t(testingText.write, { n: f.number(preview.fitting) })}
              </Button>
            </Group>
          </>
        )}
        {written !== null && (
          <Alert color={written.confirmed.length > 0 ? 'red' : 'teal'} role="status">
            {writtenWords(written, t)}
          </Alert>
        )}
        {shown !== null && shown.mismatches.length > 0 && <Mismatches of={shown.mismatches} />}
      </div>
    </Card>
  )
}

/** Which column is what; each can be changed. */
function Columns({ of, onChoose }: { of: Preview; onChoose: (field: string, index: number | null) => void }) {
  const t = useSay()
  const options = of.headers.map((header, index) => ({ value: String(index), label: header }))
  return (
    <Group gap="xs">
      {of.columns.map(({ field, label, required, index }) => (
        <Select
          key={field}
          size="xs"
          w={168}
          label={t(label)}
          data={[{ value: '', label: `– ${t(testingText.none)} –` }, ...options]}
          value={index === null ? '' : String(index)}
          error={required && index === null}
          allowDeselect={false}
          onChange={(to) => onChoose(field, to === null || to === '' ? null : Number(to))}
        />
      ))}
    </Group>
  )
}
