import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { venues } from '#epidemic/contract'
import { call, useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatInstant } from '../../ui/format.ts'
import { keepSecret, spelled } from './own-check-in.ts'
import { checkInText } from './text.ts'
import own from './Venues.module.css'

interface Props {
  readonly code: string
  readonly secret: string
  readonly onAgain: () => void
}

/** One's own check-in: leave, delete, or come again. */
export function CheckedIn({ code, secret, onAgain }: Props) {
  const t = useSay()
  const input = { params: { code }, body: { secret } }
  const mine = useQuery({ queryKey: ['own-check-in', code, secret], queryFn: () => call(venues.readCheckIn, input) })
  const leave = useAct(venues.checkOut, { quiet: true, onDone: () => void mine.refetch() })
  const forget = useAct(venues.forgetCheckIn, { quiet: true, onDone: () => keepSecret(code, null) })
  const [gone, setGone] = useState(false)
  const again = () => {
    keepSecret(code, null)
    onAgain()
  }
  if (forget.data || gone)
    return (
      <div className={own.stack} role="status">
        <p>{t(forget.data?.takenOver === true ? checkInText.forgottenTaken : checkInText.forgotten)}</p>
        <Button size="lg" variant="default" onClick={again}>
          {t(checkInText.again)}
        </Button>
      </div>
    )
  if (mine.error)
    return (
      <div className={own.stack}>
        <ErrorNote error={mine.error} />
        <Button size="lg" variant="default" onClick={again}>
          {t(checkInText.again)}
        </Button>
      </div>
    )
  if (!mine.data) return null
  const { venue, startsAt, endsAt } = mine.data
  return (
    <div className={own.stack} role="status">
      <p className={own.big}>{t(checkInText.done)}</p>
      <p>{t(checkInText.doneSaid, { venue, from: formatInstant(startsAt) })}</p>
      {endsAt === null ? (
        <Button size="lg" loading={leave.isPending} onClick={() => leave.mutate(input)}>
          {t(checkInText.leave)}
        </Button>
      ) : (
        <>
          <p>{t(checkInText.left, { to: formatInstant(endsAt) })}</p>
          <Button size="lg" onClick={again}>
            {t(checkInText.again)}
          </Button>
        </>
      )}
      <ErrorNote error={leave.error ?? forget.error} focus />
      <section className={own.said}>
        {t(checkInText.code)}: <span className={own.mono}>{spelled(secret)}</span>
        <br />
        {t(checkInText.codeSaid)}
      </section>
      <Button
        variant="subtle"
        color="red"
        loading={forget.isPending}
        onClick={() => forget.mutate(input, { onSuccess: () => setGone(true) })}
      >
        {t(checkInText.forget)}
      </Button>
    </div>
  )
}
