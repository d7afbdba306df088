import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useSay } from '../shell/language.tsx'
import { texts } from './text.ts'

interface Props {
  readonly name: string
  readonly password: string
  /** The verb that leaves. */
  readonly close: string
  readonly onClose: () => void
}

/** A temporary password, shown once. */
export function Given({ name, password, close, onClose }: Props) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  return (
    <Stack gap="md">
      <Text fw={600}>{t(texts.temporary, { name })}</Text>
      <Group gap="sm">
        <Code fz="xl" p="sm">
          {password}
        </Code>
        <Button variant="default" onClick={() => copy(password)}>
          <span aria-live="polite">{t(copied ? texts.copied : texts.copy)}</span>
        </Button>
      </Group>
      <Text c="dimmed">{t(texts.temporaryDo)}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{close}</Button>
      </Group>
    </Stack>
  )
}
