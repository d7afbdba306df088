import { Modal } from '@mantine/core'
import { useState } from 'react'
import { people } from '#people/contract'
import { useAct } from '../api.ts'
import { Form } from '../form/Form.tsx'
import { TextField } from '../form/TextField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Given } from './Given.tsx'
import { texts } from './text.ts'

/** Makes an account, then shows its temporary password once. */
export function NewAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useSay()
  const go = useGo()
  const [made, setMade] = useState<{ id: string; name: string; password: string } | null>(null)
  const close = () => {
    setMade(null)
    onClose()
    if (made !== null) go(paths.account(made.id))
  }
  return (
    <Modal opened={open} onClose={close} title={t(texts.newAccount)}>
      {made === null ? (
        <Fields onMade={setMade} />
      ) : (
        <Given name={made.name} password={made.password} close={t(texts.openAccount)} onClose={close} />
      )}
    </Modal>
  )
}

function Fields({ onMade }: { onMade: (made: { id: string; name: string; password: string }) => void }) {
  const t = useSay()
  const draft = useDraft('people.account', { name: '', username: '', phone: '' })
  const create = useAct(people.createAccount, { quiet: true })
  return (
    <Form
      of={draft}
      submit={t(texts.create)}
      onSend={async ({ name, username, phone }) => {
        const body = { name, username: username.trim().toLowerCase(), phone: phone.trim() === '' ? null : phone.trim() }
        const { id, temporaryPassword } = await create.mutateAsync({ body })
        onMade({ id, name, password: temporaryPassword })
      }}
    >
      <TextField of={draft} name="name" label={t(texts.name)} required />
      <TextField of={draft} name="username" label={t(texts.username)} hint={t(texts.usernameHint)} required />
      <TextField of={draft} name="phone" label={t(texts.phone)} kind="tel" />
    </Form>
  )
}
