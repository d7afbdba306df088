import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { fieldWords, SEVERITIES, severityWords } from '#epidemic/contract'
import { type Day, isDay } from '#kernel/day'
import type { Draft } from '../../form/useDraft.ts'
import { useField } from '../../form/useField.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Cases.module.css'
import { caseText } from './text.ts'
import type { CaseValues } from './values.ts'

/** How ill the person was from which day on: a line a change. */
export function CourseField({ of, today }: { of: Draft<CaseValues>; today: Day }) {
  const t = useSay()
  const { id, label, error } = useField({ of, name: 'course', label: t(fieldWords.course) })
  const { course } = of.values
  const put = (at: number, change: Partial<CaseValues['course'][number]>) =>
    of.set(
      'course',
      course.map((one, n) => (n === at ? { ...one, ...change } : one)),
    )
  return (
    <Input.Wrapper id={id} label={label} error={error} labelElement="div">
      <ul className={css.marks}>
        {course.map(({ on, severity }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and stay in place while typed
          <li key={at}>
            <TextInput
              type="date"
              label={t(caseText.courseOn)}
              value={on}
              max={today}
              onChange={({ currentTarget: { value } }) => isDay(value) && put(at, { on: value })}
            />
            <NativeSelect
              label={t(caseText.courseHow)}
              value={severity}
              data={SEVERITIES.map((value) => ({ value, label: t(severityWords[value]) }))}
              onChange={({ currentTarget: { value } }) =>
                put(at, { severity: SEVERITIES.find((one) => one === value) ?? 'mild' })
              }
            />
            <ActionIcon
              size="lg"
              color="gray"
              aria-label={t(caseText.courseRemove, { day: formatDay(on) })}
              onClick={() =>
                of.set(
                  'course',
                  course.filter((_, n) => n !== at),
                )
              }
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        mt={8}
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => of.set('course', [...course, { on: today, severity: course.at(-1)?.severity ?? 'mild' }])}
      >
        {t(caseText.courseAdd)}
      </Button>
    </Input.Wrapper>
  )
}
