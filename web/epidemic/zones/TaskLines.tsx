import { ActionIcon, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ZoneTask, ZoneWhole } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { zoneText } from './text.ts'
import css from './Zones.module.css'

interface Props {
  readonly lines: readonly ZoneTask[]
  readonly recipients: ZoneWhole['recipients']
  readonly onChange: (lines: readonly ZoneTask[]) => void
}

/** Whether every line can be issued. */
export const areReady = (lines: readonly ZoneTask[]): boolean =>
  lines.length > 0 &&
  lines.every(
    ({ title, text, result, workingDays, units, agencies }) =>
      [title, text, result].every((words) => words.trim().length >= 3) &&
      workingDays >= 1 &&
      units.length + agencies.length > 0,
  )

/** The directives that go with a decision, drafted by rule and edited before they are issued. */
export function TaskLines({ lines, recipients, onChange }: Props) {
  const t = useSay()
  const choices = recipients.map(({ id, name }) => ({ value: id, label: name }))
  const set = (index: number, part: Partial<ZoneTask>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  return (
    <>
      {lines.length === 0 && <p>{t(zoneText.taskNone)}</p>}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <fieldset key={index} className={css.task} style={{ margin: 0 }}>
          <TextInput
            label={t(zoneText.taskTitle, { n: index + 1 })}
            value={line.title}
            maxLength={300}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
            rightSection={
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(zoneText.taskRemove)}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            }
          />
          <Textarea
            label={t(zoneText.taskText)}
            value={line.text}
            autosize
            minRows={2}
            onChange={(event) => set(index, { text: event.currentTarget.value })}
          />
          <TextInput
            label={t(zoneText.taskResult)}
            value={line.result}
            onChange={(event) => set(index, { result: event.currentTarget.value })}
          />
          <div className={css.pair}>
            <MultiSelect
              label={t(zoneText.taskTo)}
              data={choices}
              value={[...line.agencies]}
              onChange={(agencies) => set(index, { agencies })}
              searchable
            />
            <NumberInput
              label={t(zoneText.taskDays)}
              value={line.workingDays}
              min={1}
              max={250}
              onChange={(to) => set(index, { workingDays: Number(to) })}
            />
          </div>
        </fieldset>
      ))}
    </>
  )
}
