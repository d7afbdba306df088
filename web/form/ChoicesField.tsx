import { Checkbox, MultiSelect, Stack } from '@mantine/core'
import { fold } from '#kernel/fold'
import { useSay } from '../shell/language.tsx'
import type { FieldChoice } from './ChoiceField.tsx'
import type { Values } from './draft.ts'
import { formText } from './text.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, readonly string[]>> {
  readonly choices: readonly FieldChoice[]
  /** Up to this many are boxes to tick; more are a list to type into. */
  readonly inSight?: number
}

const IN_SIGHT = 8

/** Any of several. */
export function ChoicesField<V extends Values>({ choices, inSight = IN_SIGHT, ...props }: Props<V>) {
  const t = useSay()
  const { of, name } = props
  const shared = useField(props)
  const value = [...(of.values[name] as readonly string[])]
  const put = (to: string[]) => of.set(name, to as V[typeof name])
  if (choices.length <= inSight) {
    return (
      <Checkbox.Group {...shared} value={value} onChange={put}>
        <Stack gap="sm" mt={4}>
          {choices.map((choice) => (
            <Checkbox key={choice.value} value={choice.value} label={choice.words} description={choice.hint} />
          ))}
        </Stack>
      </Checkbox.Group>
    )
  }
  return (
    <MultiSelect
      {...shared}
      data={choices.map((choice) => ({ value: choice.value, label: choice.words }))}
      value={value}
      onChange={put}
      searchable
      placeholder={value.length === 0 ? t(formText.choose) : ''}
      nothingFoundMessage={t(formText.noChoice)}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
    />
  )
}
