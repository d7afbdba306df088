import { Alert, Button, Select, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { epidemic, type PastedRow, pastes } from '#epidemic/contract'
import { places } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../api.ts'
import { useDraft } from '../form/useDraft.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import own from './paste/Paste.module.css'
import { Pieces } from './paste/Pieces.tsx'
import { RowEditor } from './paste/RowEditor.tsx'
import { confirmedOf, type EditedRow, editedOf, isReady } from './paste/rows.ts'
import { pasteText } from './paste/text.ts'

interface Kept {
  readonly text: string
  readonly outbreak: string | null
  readonly unit: string | null
}

/** From a chat message to people and encounters: read, mend in place, confirm. What is typed stays on the device. */
export default function PastePage() {
  const t = useSay()
  const { today } = useAsOf()
  const draft = useDraft<Kept>('epidemic.paste', { text: '', outbreak: null, unit: null })
  const outbreaks = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const communes = useAnswer(places.listUnits, { query: { day: today, level: 'commune' } }, { staleTime: 600_000 })
  const units = useMemo(
    () => (communes.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [communes.data],
  )
  const open = (outbreaks.data?.outbreaks ?? []).filter(({ closedOn }) => closedOn === null)
  const outbreakId = draft.values.outbreak ?? open[0]?.id ?? null
  const [read, setRead] = useState<AnswerOf<typeof pastes.previewPaste> | null>(null)
  const [rows, setRows] = useState<readonly EditedRow[]>([])
  const preview = useAct(pastes.previewPaste, {
    quiet: true,
    onDone: (answer) => {
      setRead(answer)
      setRows(answer.rows.map((row) => editedOf(row, draft.values.unit)))
    },
  })
  const write = useAct(pastes.writePaste, {
    quiet: true,
    onDone: () => {
      setRead(null)
      draft.set('text', '')
    },
  })
  const change = (line: number, to: Partial<EditedRow>) =>
    setRows((before) => before.map((row) => (row.line === line ? { ...row, ...to } : row)))
  return (
    <Page title={t(pasteText.title)} lead={t(pasteText.lead)} back={paths.epidemic()}>
      <div className={own.stack}>
        {write.data && read === null && (
          <Alert color="teal" role="status" title={t(pasteText.done)}>
            <p>{t(write.data.sentence)}</p>
            <Link to={withQuery(paths.persons(), { outbreak: outbreakId })}>{t(pasteText.more)}</Link>
          </Alert>
        )}
        <Card title={t(pasteText.text)}>
          <div className={own.stack}>
            <div className={own.cells}>
              <Select
                label={t(pasteText.outbreak)}
                data={open.map(({ id, name }) => ({ value: id, label: t(name) }))}
                value={outbreakId}
                allowDeselect={false}
                onChange={(to) => draft.set('outbreak', to)}
              />
              <Select
                label={t(pasteText.unit)}
                searchable
                clearable
                data={units}
                value={draft.values.unit}
                onChange={(to) => draft.set('unit', to)}
              />
            </div>
            <Textarea
              aria-label={t(pasteText.text)}
              placeholder={t(pasteText.example)}
              autosize
              minRows={5}
              maxRows={16}
              value={draft.values.text}
              onChange={(event) => draft.set('text', event.currentTarget.value)}
            />
            <ErrorNote error={preview.error} focus />
            <div>
              <Button
                disabled={outbreakId === null || draft.values.text.trim() === ''}
                loading={preview.isPending}
                onClick={() => outbreakId && preview.mutate({ body: { outbreakId, text: draft.values.text } })}
              >
                {t(pasteText.read)}
              </Button>
            </div>
          </div>
        </Card>
        {read && outbreakId && (
          <Understood
            outbreak={outbreakId}
            read={read}
            rows={rows}
            units={units}
            onChange={change}
            error={write.error}
            busy={write.isPending}
            onWrite={() => write.mutate({ body: { outbreakId, rows: confirmedOf(rows) } })}
          />
        )}
      </div>
    </Page>
  )
}

interface Props {
  readonly outbreak: string
  readonly read: {
    readonly rows: readonly PastedRow[]
    readonly others: AnswerOf<typeof pastes.previewPaste>['others']
  }
  readonly rows: readonly EditedRow[]
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (line: number, to: Partial<EditedRow>) => void
  readonly error: unknown
  readonly busy: boolean
  readonly onWrite: () => void
}

function Understood({ outbreak, read, rows, units, onChange, error, busy, onWrite }: Props) {
  const t = useSay()
  const lacking = rows.filter((row) => !isReady(row)).length
  const count = confirmedOf(rows).length
  const alone = rows.filter((row) => !row.left && row.sourceId === null).length
  return (
    <>
      <p className={css.said}>
        <b>{t(pasteText.rows, { n: rows.length })}.</b> {t(pasteText.marks)}
      </p>
      {read.rows.map((pasted, at) => {
        const row = rows[at]
        return (
          row && (
            <RowEditor
              key={row.line}
              outbreak={outbreak}
              pasted={pasted}
              row={row}
              units={units}
              onChange={(to) => onChange(row.line, to)}
            />
          )
        )
      })}
      {read.others.length > 0 && (
        <Card title={t(pasteText.others)}>
          {read.others.map(({ line, pieces }) => (
            <Pieces key={line} of={pieces} />
          ))}
        </Card>
      )}
      <ErrorNote error={error} focus />
      <div className={own.foot}>
        <Button size="md" disabled={count === 0 || lacking > 0} loading={busy} onClick={onWrite}>
          {t(pasteText.write, { n: count })}
        </Button>
        {lacking > 0 && <span className={css.late}>{t(pasteText.need, { n: lacking })}</span>}
        {alone > 0 && <span className={css.quiet}>{t(pasteText.needSource, { n: alone })}</span>}
      </div>
    </>
  )
}
