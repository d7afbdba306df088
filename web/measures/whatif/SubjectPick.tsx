import { Select } from '@mantine/core'
import { fold } from '#kernel/fold'
import type { Text } from '#kernel/text'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

interface Props {
  readonly subjects: readonly { readonly id: string; readonly name: Text }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** Whose scores these are; typed without accents too. */
export function SubjectPick({ subjects, value, onChange }: Props) {
  const t = useSay()
  return (
    <Select
      wrapperProps={{ 'data-pick': true }}
      label={t(words.whose)}
      data={subjects.map(({ id, name }) => ({ value: id, label: t(name) }))}
      value={value}
      onChange={(id) => id !== null && onChange(id)}
      searchable
      allowDeselect={false}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
    />
  )
}
