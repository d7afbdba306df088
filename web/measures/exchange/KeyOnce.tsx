import { Button, Code, Group, Modal, Text } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import { CopyButton } from './CopyButton.tsx'
import { intakeWords as words } from './text-intake.ts'

/** A key, this once. */
export function KeyOnce({ name, keyText, onClose }: { name: string; keyText: string; onClose: () => void }) {
  const t = useSay()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(words.keyTitle, { name })}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Text mb="sm">{t(words.keyOnce)}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {keyText}
      </Code>
      <Group justify="flex-end" mt="lg">
        <CopyButton text={keyText} />
        <Button onClick={onClose}>{t(words.close)}</Button>
      </Group>
    </Modal>
  )
}
