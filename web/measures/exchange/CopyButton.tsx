import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useSay } from '../../shell/language.tsx'
import { intakeWords as words } from './text-intake.ts'

/** Puts a text on the clipboard and says that it is there. */
export function CopyButton({ text }: { text: string }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      onClick={() => copy(text)}
    >
      <span aria-live="polite">{t(copied ? words.copied : words.copy)}</span>
    </Button>
  )
}
