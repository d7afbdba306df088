import { Button, Checkbox, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Day, type Instant, instantOf, isDay } from '#kernel/day'
import { type AskedDossierStep, type DossierView, dossiers } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { parseDay } from '../../ui/format.ts'
import { ui } from '../../ui/text.ts'
import { Letter } from './Letter.tsx'
import css from './Official.module.css'
import { ScanDrop } from './ScanDrop.tsx'
import { acts, ask } from './text-acts.ts'
import { official } from './text-official.ts'

interface Props {
  readonly dossier: DossierView
  readonly step: AskedDossierStep
  readonly done: string
  readonly onClose: () => void
}

const HARM = new Set<AskedDossierStep>(['reject', 'decline', 'withdraw'])
/** Whose dialog shows a letter beside the form. */
const WIDE = new Set<AskedDossierStep>(['apologise', 'issue'])

/** Asks for what a step needs: words, a new day, an amount, documents. What was typed stays when the server says no. */
export function DossierStepDialog({ dossier, step, done, onClose }: Props) {
  const t = useSay()
  const needs = dossier.next.find((one) => one.step === step)?.needs ?? []
  const [said, setSaid] = useState('')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('16:00')
  const [amount, setAmount] = useState<number | null>(step === 'fee' ? dossier.money.fee - dossier.money.feePaid : null)
  const [documents, setDocuments] = useState<string[]>([])
  const act = useAct(dossiers.moveDossier, { done, quiet: true, onDone: onClose })
  const due = needs.includes('due') ? momentOf(parseDay(day), time) : null
  const missing =
    (needs.includes('words') && said.trim() === '') ||
    (needs.includes('due') && due === null) ||
    (needs.includes('amount') && (amount === null || amount <= 0))
  const send = () =>
    act.mutate({
      params: { id: dossier.id },
      body: {
        step,
        ...(said.trim() === '' ? {} : { words: said.trim() }),
        ...(due === null ? {} : { due }),
        ...(needs.includes('amount') && amount !== null ? { amount } : {}),
        ...(needs.includes('documents') ? { documents } : {}),
      },
    })
  const result = dossier.files.findLast(({ kind }) => kind === 'result')
  return (
    <Modal opened onClose={onClose} title={`${t(acts[step])}: ${dossier.code}`} size={WIDE.has(step) ? 'lg' : 'md'}>
      <Stack gap="lg">
        {step === 'ask' && <p className={css.quiet}>{t(ask.onceOnly)}</p>}
        {needs.includes('documents') && (
          <Checkbox.Group label={t(ask.documents)} value={documents} onChange={setDocuments}>
            <Stack gap="sm" mt={4}>
              {dossier.requirements.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {step === 'issue' && (
          <div>
            <p className={css.quiet}>
              {result ? t(official.resultKept, { name: result.name }) : t(official.resultHint)}
            </p>
            <ScanDrop dossier={dossier.id} requirement={null} name={dossier.resultName} />
          </div>
        )}
        <Textarea
          label={t(ask[step as keyof typeof ask] ?? ask.other)}
          autosize
          minRows={3}
          maxLength={4_000}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          data-autofocus
        />
        {needs.includes('due') && (
          <Group gap="sm" align="start">
            <TextInput
              label={t(ask.newDay)}
              placeholder="27/11/2026"
              inputMode="numeric"
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <TextInput
              label={t(ask.newTime)}
              type="time"
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </Group>
        )}
        {needs.includes('amount') && (
          <NumberInput
            label={t(ask.amount)}
            suffix={` ${t(ask.dong)}`}
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            allowNegative={false}
            value={amount ?? ''}
            onChange={(value) => setAmount(typeof value === 'number' ? value : null)}
          />
        )}
        {step === 'apologise' && <Letter dossier={dossier} why={said} due={due} />}
        <ErrorNote error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button color={HARM.has(step) ? 'red' : 'teal'} disabled={missing} loading={act.isPending} onClick={send}>
            {t(acts[step])}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** A day and "16:00" in Viet Nam as a moment; null while they are none. */
function momentOf(day: Day | null, time: string): Instant | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? []
  return day === null || !isDay(day) || hour === undefined ? null : instantOf(day, Number(hour) * 60 + Number(minute))
}
