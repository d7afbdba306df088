import { Button, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import { toastDone } from '../ui/toast.tsx'
import { texts } from './text.ts'
import type { Identities } from './useIdentities.ts'

interface Props {
  readonly identities: Identities
  readonly people: readonly { readonly id: string }[]
}

/** Reads the names of the people in sight: only at a press, never by itself, and it says that it is recorded. */
export function NamesButton({ identities, people }: Props) {
  const t = useSay()
  const { known, busy, read, hide } = identities
  const unread = people.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (known.size > 0 && unread.length === 0) {
    return (
      <Button variant="default" leftSection={<IconEyeOff size={16} aria-hidden />} onClick={hide}>
        {t(texts.hideNames)}
      </Button>
    )
  }
  return (
    <Tooltip label={t(texts.readingRecorded)}>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        loading={busy}
        disabled={people.length === 0}
        onClick={() => void read(unread).then((n) => n > 0 && toastDone(t(texts.namesRecorded, { n })))}
      >
        {known.size === 0 ? t(texts.showNames) : t(texts.showMoreNames, { n: unread.length })}
      </Button>
    </Tooltip>
  )
}
