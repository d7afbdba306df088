import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import { ui } from './text.ts'

/** Copies the address of what is on the screen, place and day included. */
export function CopyLink({ href }: { href?: string }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={copied ? <IconCheck size={16} /> : <IconLink size={16} />}
      onClick={() => copy(href ?? location.href)}
    >
      <span aria-live="polite">{t(copied ? ui.copied : ui.copyLink)}</span>
    </Button>
  )
}
