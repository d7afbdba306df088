import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReadableProblem } from './problem.ts'

/** How long harm can be undone. */
export const UNDO_MS = 10_000

/** "Đã nhận việc": said quietly, gone by itself. */
export const toastDone = (message: string): void => {
  notifications.show({ message, color: 'teal', withBorder: true, autoClose: 4_000 })
}

/** A refusal or a fault: stays until closed. */
export const toastProblem = (problem: ReadableProblem): void => {
  const lines = [problem.detail, ...problem.fields.map((fault) => fault.message)].filter((line) => line !== null)
  notifications.show({
    title: problem.title,
    message: lines.join(' '),
    color: 'red',
    withBorder: true,
    autoClose: false,
    role: 'alert',
  })
}

/** Says what was done and offers to undo it for ten seconds. `label` is the word on the button. */
export function toastUndo(message: string, label: string, undo: () => void): void {
  const id = notifications.show({
    color: 'gray',
    withBorder: true,
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="md">{message}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  })
}
