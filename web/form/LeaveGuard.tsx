import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useSay } from '../shell/language.tsx'
import type { Values } from './draft.ts'
import { formText } from './text.ts'
import type { Draft } from './useDraft.ts'

/** Asks before leaving a form that was not sent: another page asks in words, closing the window asks by the browser. */
export function LeaveGuard<V extends Values>({ of }: { of: Draft<V> }) {
  const t = useSay()
  const { isUnsent } = of
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsent() && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsent()) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsent])
  if (blocker.state !== 'blocked') return null
  const hasFile = Object.values(of.values).some((value) => value instanceof Blob)
  return (
    <Modal opened onClose={() => blocker.reset()} title={t(formText.leave)}>
      <Text>
        {t(formText.leaveDo)} {hasFile && t(formText.leaveFiles)}
      </Text>
      <Group mt="lg" justify="flex-end" gap="sm">
        <Button
          variant="subtle"
          color="red"
          onClick={() => {
            of.discard()
            blocker.proceed()
          }}
        >
          {t(formText.leaveDrop)}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {t(formText.leaveKeep)}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset()}>
          {t(formText.stay)}
        </Button>
      </Group>
    </Modal>
  )
}
