import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { dossiers } from '#work/contract'
import { call, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatInstant } from '../../ui/format.ts'
import { sendFile } from '../../ui/sendFile.ts'
import css from './Apply.module.css'
import type { ApplyProps } from './apply.ts'
import { contactFaults } from './contact.ts'
import type { KeptFile } from './kept-application.ts'
import { Papers } from './Papers.tsx'
import { applyBody, isSubmitted, submit } from './sending.ts'
import { citizen } from './text-citizen.ts'
import { useSending } from './useSending.ts'
import { wantedOf } from './wanted.ts'

interface Props extends ApplyProps {
  readonly onSent: (sent: { code: string; link: string }) => void
}

/**
 * The last look, then sending: the dossier is begun under a key of its own, each paper follows, then it is submitted.
 * Whatever breaks is gone on with from where it broke.
 */
export function ReviewStep({ procedure, form, of, go, onSent }: Props) {
  const t = useSay()
  const { application } = of
  const { values, files } = application
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const sending = useSending<KeptFile>(async (file, onProgress) => {
    const begun = await of.begin(() => call(dossiers.applyDossier, { body: applyBody(application) }))
    const query = { secret: begun.secret, requirement: file.document, name: file.name }
    const upload = new File([file.blob], file.name, { type: file.blob.type })
    return sendFile(dossiers.addFollowedFile, { params: { code: begun.code }, query }, upload, onProgress)
  })
  const lacking = new Set(
    procedure.requirements
      .filter(({ id, required }) => required && !files.some(({ document }) => document === id))
      .map(({ id }) => id),
  )
  const whole = lacking.size === 0 && Object.keys(contactFaults(values)).length === 0
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const before = of.opens()
      const begun = await of.begin(() => call(dossiers.applyDossier, { body: applyBody(application) }))
      const there = before !== null && (await isSubmitted(begun))
      if (there || (await sending.send(files))) {
        if (!there) await submit(begun)
        onSent({ code: begun.code, link: `${paths.followDossier(begun.code)}#${begun.secret}` })
        await of.drop()
      }
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  const remove = (id: string) => {
    // What may lie at the office already is not taken along by what is sent next.
    if (of.opens() !== null && sending.states.get(id)?.state !== 'failed') {
      of.anew()
      sending.forget()
    }
    of.remove(id)
  }
  const states = [...sending.states.values()]
  const arrived = states.filter(({ state }) => state === 'sent').length
  const failed = states.some(({ state }) => state === 'failed')
  return (
    <div className={css.review}>
      <section className={css.part}>
        <header className={css.partHead}>
          <h2>{t(citizen.stepContact)}</h2>
          <Button variant="subtle" onClick={() => go(2)} disabled={busy}>
            {t(citizen.change)}
          </Button>
        </header>
        <Person of={values} unitName={form.units.find(({ id }) => id === values.unit)?.name} />
      </section>
      <section>
        <header className={css.partHead}>
          <h2>{t(citizen.stepPapers)}</h2>
        </header>
        <Papers
          wanted={wantedOf(procedure.requirements, t)}
          files={files}
          states={sending.states}
          mostBytes={form.mostFileBytes}
          missing={lacking}
          onAdd={of.add}
          onRemove={remove}
          locked={busy}
        />
      </section>
      <Ready procedure={procedure.id} unit={values.unit} />
      {busy && (
        <div role="status">
          <p>{t(citizen.sending, { done: arrived, all: files.length })}</p>
          <Progress
            value={files.length === 0 ? 100 : (arrived / files.length) * 100}
            aria-label={t(citizen.sending, { done: arrived, all: files.length })}
          />
          <p className={css.label}>{t(citizen.sendingStay)}</p>
        </div>
      )}
      {!busy && failed && <p role="alert">{t(citizen.brokenLine)}</p>}
      <ErrorNote error={error} focus />
      <div className={css.foot}>
        <Button size="lg" variant="default" onClick={() => go(2)} disabled={busy}>
          {t(citizen.back)}
        </Button>
        <Button size="lg" disabled={!whole} loading={busy} onClick={() => void send()}>
          {t(failed ? citizen.sendAgain : citizen.send)}
        </Button>
      </div>
    </div>
  )
}

function Person({ of, unitName }: { of: ApplyProps['of']['application']['values']; unitName: string | undefined }) {
  const t = useSay()
  const lines = [
    [citizen.name, of.name],
    [citizen.phone, of.phone],
    [citizen.unit, unitName ?? ''],
    [citizen.idNumber, of.idNumber],
    [citizen.address, of.address],
    [citizen.email, of.email],
    [citizen.words, of.words],
  ] as const
  return (
    <dl className={css.facts}>
      {lines
        .filter(([, value]) => value.trim() !== '')
        .map(([label, value]) => (
          <div key={label.en}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** When it would be ready, were it taken in now. */
function Ready({ procedure, unit }: { procedure: string; unit: string }) {
  const t = useSay()
  const answer = useAnswer(
    dossiers.getProcedure,
    { params: { id: procedure }, query: { unit } },
    { enabled: unit !== '' },
  )
  const readyBy = answer.data?.readyBy ?? null
  return readyBy === null ? null : <p>{t(citizen.readyBy, { at: formatInstant(readyBy) })}</p>
}
