import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '#kernel/text'
import { type ApplicantStep, dossiers, type FollowedDossier } from '#work/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { sendFile } from '../../ui/sendFile.ts'
import { toastDone } from '../../ui/toast.tsx'
import css from './Follow.module.css'
import type { KeptFile } from './kept-application.ts'
import { newKey } from './new-key.ts'
import { Papers } from './Papers.tsx'
import { shrink } from './shrink.ts'
import { follow } from './text-follow.ts'
import { useSending } from './useSending.ts'
import { wantedOf } from './wanted.ts'

const TURNS = {
  draft: { step: 'send', title: follow.draftTitle, verb: follow.sendDraft, done: follow.draftSent },
  mending: { step: 'mend', title: follow.mendTitle, verb: follow.sendMend, done: follow.draftSent },
  waiting: { step: 'supply', title: follow.asked, verb: follow.sendAsked, done: follow.askedSent },
} as const satisfies Record<string, { step: ApplicantStep; title: Text; verb: Text; done: Text }>

/** What is asked of whoever applied: the office's own words, the documents named, a place for each, one button. */
export function Supply({ dossier, secret }: { dossier: FollowedDossier; secret: string }) {
  const t = useSay()
  const turn = TURNS[dossier.state as keyof typeof TURNS]
  const form = useAnswer(dossiers.getDossierForm, {}, { staleTime: 300_000 })
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const params = { code: dossier.code }
  const act = useAct(dossiers.moveFollowedDossier, { quiet: true, onDone: () => toastDone(t(turn.done)) })
  const sending = useSending<KeptFile>(({ document, name, blob }, onProgress) =>
    sendFile(
      dossiers.addFollowedFile,
      { params, query: { secret, requirement: document, name } },
      new File([blob], name, { type: blob.type }),
      onProgress,
    ),
  )
  const wanted = dossier.requirements.filter(({ asked, missing }) => asked || missing)
  const others = dossier.requirements.filter((one) => !wanted.includes(one))
  const words = dossier.moves.findLast(({ step }) => step === 'ask' || step === 'guide')?.words ?? null
  const lacks = wanted.some(
    ({ id, asked, required }) => (asked || required) && !files.some((file) => file.document === id),
  )
  const add = async (document: string, list: readonly File[]) => {
    const light = await Promise.all(list.map(shrink))
    setFiles((before) => [...before, ...light.map((file) => ({ id: newKey(), document, name: file.name, blob: file }))])
  }
  const remove = (id: string) => setFiles((before) => before.filter((file) => file.id !== id))
  const send = async () => {
    setBusy(true)
    if (await sending.send(files)) {
      const body = { secret, step: turn.step, ...(said.trim() === '' ? {} : { words: said.trim() }) }
      await act.mutateAsync({ params, body }).catch(() => undefined)
    }
    setBusy(false)
  }
  const shared = {
    files,
    states: sending.states,
    mostBytes: form.data?.mostFileBytes ?? Number.POSITIVE_INFINITY,
    onAdd: (document: string, list: readonly File[]) => void add(document, list),
    onRemove: remove,
    locked: busy,
  }
  return (
    <section className={css.ask} aria-label={t(turn.title)}>
      <h2>{t(turn.title)}</h2>
      {dossier.state === 'draft' && <p>{t(follow.draftLead)}</p>}
      {words !== null && <blockquote className={css.quote}>{words}</blockquote>}
      <Papers
        wanted={wantedOf(
          wanted.map((one) => ({ ...one, required: one.required || one.asked })),
          t,
        )}
        {...shared}
      />
      {others.length > 0 && (
        <details>
          <summary>{t(follow.others)}</summary>
          <Papers wanted={wantedOf(others, t)} {...shared} />
        </details>
      )}
      <Textarea
        size="md"
        label={t(follow.words)}
        autosize
        minRows={2}
        maxLength={4_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <ErrorNote error={act.error} focus />
      <Button size="lg" loading={busy} disabled={lacks} onClick={() => void send()}>
        {t(turn.verb)}
      </Button>
    </section>
  )
}
