import { Button, Code, Group, Modal, Text } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import { words } from './text-outgoing.ts'

/** The key of the signature, this once. */
export function SecretOnce({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const t = useSay()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(words.secretTitle, { name })}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Text mb="sm">{t(words.secretOnce)}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t(words.close)}</Button>
      </Group>
    </Modal>
  )
}
