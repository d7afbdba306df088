import { Modal } from '@mantine/core'
import type { Day } from '#kernel/day'
import { type AccountDetail, people, type RoleId } from '#people/contract'
import { useAct, useAnswer } from '../api.ts'
import { ChoiceField } from '../form/ChoiceField.tsx'
import { DayField } from '../form/DayField.tsx'
import { Form } from '../form/Form.tsx'
import { TextField } from '../form/TextField.tsx'
import { useDraft } from '../form/useDraft.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { texts } from './text.ts'

/** Enters an appointment: the agency first, then the roles of its level. */
export function GivePost({ account, onClose }: { account: AccountDetail; onClose: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const draft = useDraft(`people.post.${account.id}`, {
    agency: null as string | null,
    role: null as string | null,
    title: '',
    from: today as Day | null,
    authority: '',
  })
  const agencies = useAnswer(people.listAgencies, { query: { day: draft.values.from ?? today } })
  const roles = useAnswer(people.listRoles, {})
  const give = useAct(people.givePost, { quiet: true, done: t(texts.given) })
  const level = agencies.data?.find(({ id }) => id === draft.values.agency)?.level
  return (
    <Modal opened onClose={onClose} title={`${t(texts.givePost)}: ${account.name}`}>
      <Form
        of={draft}
        submit={t(texts.givePost)}
        onSend={({ agency, role, title, from, authority }) =>
          give.mutateAsync({
            params: { id: account.id },
            body: {
              agency: agency ?? '',
              role: role as RoleId,
              title,
              from: from ?? today,
              ...(authority.trim() === '' ? {} : { authority: authority.trim() }),
            },
          })
        }
        onSent={onClose}
      >
        <ChoiceField
          of={draft}
          name="agency"
          label={t(texts.agency)}
          choices={(agencies.data ?? []).map(({ id, name }) => ({ value: id, words: t(name) }))}
          required
        />
        <ChoiceField
          of={draft}
          name="role"
          label={t(texts.role)}
          choices={(roles.data ?? [])
            .filter((role) => level === undefined || role.level === level)
            .map(({ id, name }) => ({ value: id, words: t(name) }))}
          required
        />
        <TextField of={draft} name="title" label={t(texts.title)} required maxLength={160} />
        <DayField of={draft} name="from" label={t(texts.from)} required />
        <TextField of={draft} name="authority" label={t(texts.authority)} maxLength={200} />
      </Form>
    </Modal>
  )
}
