import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type AccountDetail, people } from '#people/contract'
import { useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ui } from '../ui/text.ts'
import { Given } from './Given.tsx'
import { texts } from './text.ts'

/** What an administrator does to an account; each asks for the reason, which the ledger keeps. */
export function AccountActs({ account }: { account: AccountDetail }) {
  const t = useSay()
  const params = { id: account.id }
  const [asked, setAsked] = useState<'disable' | 'enable' | 'reset' | null>(null)
  const [password, setPassword] = useState<string | null>(null)
  const close = () => setAsked(null)
  const disable = useAct(people.disableAccount, { quiet: true, done: t(texts.disabledDone), onDone: close })
  const enable = useAct(people.enableAccount, { quiet: true, done: t(texts.enabledDone), onDone: close })
  const reset = useAct(people.resetPassword, { quiet: true, onDone: (given) => setPassword(given.temporaryPassword) })
  const closed = account.disabledAt !== null
  return (
    <>
      <Button variant="default" onClick={() => setAsked('reset')}>
        {t(texts.reset)}
      </Button>
      <Button variant="outline" color={closed ? 'teal' : 'red'} onClick={() => setAsked(closed ? 'enable' : 'disable')}>
        {t(closed ? texts.enable : texts.disable)}
      </Button>
      <Ask
        open={asked === 'disable'}
        verb={t(texts.disable)}
        name={account.name}
        will={t(texts.disableWill)}
        extra={t(texts.endPosts)}
        harm
        error={disable.error}
        busy={disable.isPending}
        onClose={close}
        onSend={(reason, endPosts) => disable.mutate({ params, body: { reason, endPosts } })}
      />
      <Ask
        open={asked === 'enable'}
        verb={t(texts.enable)}
        name={account.name}
        error={enable.error}
        busy={enable.isPending}
        onClose={close}
        onSend={(reason) => enable.mutate({ params, body: { reason } })}
      />
      {password === null ? (
        <Ask
          open={asked === 'reset'}
          verb={t(texts.reset)}
          name={account.name}
          will={t(texts.resetWill)}
          {...(account.twoFactor ? { extra: t(texts.alsoTwoFactor) } : {})}
          harm
          error={reset.error}
          busy={reset.isPending}
          onClose={close}
          onSend={(reason, twoFactor) => reset.mutate({ params, body: { reason, twoFactor } })}
        />
      ) : (
        <Modal opened onClose={() => setPassword(null)} title={t(texts.reset)}>
          <Given
            name={account.name}
            password={password}
            close={t(texts.done)}
            onClose={() => {
              setPassword(null)
              close()
            }}
          />
        </Modal>
      )}
    </>
  )
}

interface AskProps {
  readonly open: boolean
  readonly verb: string
  readonly name: string
  readonly will?: ReactNode
  /** A choice that goes with it. */
  readonly extra?: string
  readonly harm?: boolean
  readonly error: unknown
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSend: (reason: string, extra: boolean) => void
}

/** Names who is meant and asks why. */
function Ask({ open, verb, name, will, extra, harm = false, error, busy, onClose, onSend }: AskProps) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState(false)
  return (
    <Modal opened={open} onClose={onClose} title={t(ui.confirmHarm, { verb, name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSend(reason.trim(), chosen)
        }}
      >
        <Stack gap="md">
          {will !== undefined && <Text>{will}</Text>}
          <Textarea
            label={t(texts.reason)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            maxLength={500}
            autosize
            data-autofocus
          />
          {extra !== undefined && (
            <Checkbox label={extra} checked={chosen} onChange={(event) => setChosen(event.currentTarget.checked)} />
          )}
          <ErrorNote error={error} focus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(ui.cancel)}
            </Button>
            <Button type="submit" loading={busy} disabled={reason.trim() === ''} {...(harm ? { color: 'red' } : {})}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
