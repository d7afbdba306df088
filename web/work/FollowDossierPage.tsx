import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { dossiers } from '#work/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import css from './dossiers/Catalogue.module.css'
import { Followed } from './dossiers/Followed.tsx'
import { follow } from './dossiers/text-follow.ts'
import { PublicPage } from './PublicPage.tsx'

const EVERY_MS = 60_000
const SHORTEST_SECRET = 20

/** Where a dossier is, for whoever holds the link; its secret stands behind the `#` and is sent to nobody else. */
export default function FollowDossierPage() {
  const t = useSay()
  const { code = '' } = useParams()
  const secret = useLocation().hash.slice(1)
  const whole = secret.length >= SHORTEST_SECRET
  const followed = useAnswer(
    dossiers.followDossier,
    { params: { code }, body: { secret } },
    { enabled: whole, refetchInterval: EVERY_MS },
  )
  const unknown = whole && followed.error instanceof ApiProblem && followed.error.status < 500
  return (
    <PublicPage title={followed.data?.procedure.name ?? t(follow.title)}>
      {unknown && <EmptyState title={t(follow.unknown)} hint={t(follow.unknownDo)} />}
      {(!whole || unknown) && <AskSecret code={code} />}
      {!unknown && <ErrorNote error={followed.error} onRetry={() => void followed.refetch()} />}
      {whole && followed.isPending && <Skeletons rows={6} />}
      {followed.data && <Followed dossier={followed.data} secret={secret} />}
    </PublicPage>
  )
}

/** With the code alone: the secret is printed beside it. */
function AskSecret({ code }: { code: string }) {
  const t = useSay()
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <form
      className={css.code}
      onSubmit={(event) => {
        event.preventDefault()
        // A whole link pasted from a message does as well as the secret alone.
        const secret = typed.trim().split('#').at(-1) ?? ''
        if (secret !== '') void go(`${paths.followDossier(code)}#${secret}`)
      }}
    >
      <TextInput
        size="md"
        label={t(follow.secret, { code })}
        description={t(follow.secretHint)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" size="md">
        {t(follow.open)}
      </Button>
    </form>
  )
}
