import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { ApiProblem } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { PublicPage } from './PublicPage.tsx'
import css from './petitions/follow/Follow.module.css'
import { Own } from './petitions/follow/Own.tsx'
import { secretIn } from './petitions/follow/standing.ts'
import { useFollowed } from './petitions/follow/useFollowed.ts'
import { follow } from './petitions/text-follow.ts'

/** How a petition stands, for whoever holds the link; its secret stands behind the `#` or is asked for. */
export default function FollowPage() {
  const t = useSay()
  const { code = '' } = useParams()
  const secret = secretIn(useLocation().hash)?.secret ?? null
  const followed = useFollowed(code, secret)
  const refused = followed.error instanceof ApiProblem && followed.error.status < 500
  const busy = followed.error instanceof ApiProblem && followed.error.status === 429
  const asks = secret === null || code === '' || (refused && !busy)
  return (
    <PublicPage title={followed.data?.title ?? t(code.startsWith('VM') ? follow.titleObstacle : follow.title)}>
      {asks && <Asking code={code} wrong={refused} />}
      {busy && <p role="alert">{t(follow.tooOften)}</p>}
      {!asks && !busy && <ErrorNote error={followed.error} onRetry={() => void followed.refetch()} />}
      {!asks && followed.isPending && <Skeletons rows={5} />}
      {secret !== null && followed.data && !refused && <Own petition={followed.data} secret={secret} />}
    </PublicPage>
  )
}

function Asking({ code, wrong }: { code: string; wrong: boolean }) {
  const t = useSay()
  const navigate = useNavigate()
  const [pasted, setPasted] = useState('')
  const [bad, setBad] = useState(false)
  const open = (event: FormEvent) => {
    event.preventDefault()
    const found = secretIn(pasted)
    const of = found?.code ?? code
    setBad(found === null || of === '')
    if (found !== null && of !== '') void navigate(`${paths.petitionFollow(of)}#${found.secret}`, { replace: true })
  }
  return (
    <form className={css.box} onSubmit={open} noValidate>
      {wrong && <p role="alert">{t(follow.wrong)}</p>}
      <p>{t(follow.ask)}</p>
      <TextInput
        size="md"
        label={t(follow.link)}
        autoComplete="off"
        value={pasted}
        error={bad && t(follow.badLink)}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Button type="submit" size="md">
        {t(follow.open)}
      </Button>
    </form>
  )
}
