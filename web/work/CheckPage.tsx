import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { dossiers } from '#work/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import css from './dossiers/Catalogue.module.css'
import { CheckFile } from './dossiers/CheckFile.tsx'
import { Document, Signatures, Verdict } from './dossiers/CheckParts.tsx'
import { check } from './dossiers/text-follow.ts'
import { PublicPage } from './PublicPage.tsx'

/** Whether a paper is genuine: by the code at its foot, or by the signature inside a PDF. */
export default function CheckPage() {
  const t = useSay()
  const { code } = useParams()
  const go = useNavigate()
  const [typed, setTyped] = useState(code ?? '')
  const answer = useAnswer(
    dossiers.checkDocument,
    { params: { code: code ?? '' } },
    { enabled: code !== undefined, keep: false },
  )
  const unknown = answer.error instanceof ApiProblem && answer.error.status < 500
  const paper = answer.data
  return (
    <PublicPage title={t(check.title)}>
      {code === undefined && <p>{t(check.lead)}</p>}
      {unknown && <Verdict good={false} title={t(check.unknown)} hint={t(check.unknownDo)} />}
      {!unknown && <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />}
      {code !== undefined && answer.isPending && <Skeletons rows={5} />}
      {paper && (
        <>
          {paper.stored?.unchanged === false ? (
            <Verdict good={false} title={t(check.altered)} />
          ) : (
            <Verdict good title={t(check.genuine)} />
          )}
          <Document of={paper} />
          {paper.stored && <Signatures of={paper.stored.signatures} />}
        </>
      )}
      <form
        className={css.code}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') void go(paths.checkPaper(typed.trim().toUpperCase()))
        }}
      >
        <TextInput
          size="md"
          label={t(check.code)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
        />
        <Button type="submit" size="md" variant={paper ? 'default' : 'filled'}>
          {t(check.look)}
        </Button>
      </form>
      <CheckFile />
    </PublicPage>
  )
}
