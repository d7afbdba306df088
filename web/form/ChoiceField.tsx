import { Radio, Select, Stack } from '@mantine/core'
import { fold } from '#kernel/fold'
import { useSay } from '../shell/language.tsx'
import type { Values } from './draft.ts'
import { formText } from './text.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

export interface FieldChoice<T extends string = string> {
  readonly value: T
  readonly words: string
  readonly hint?: string
}

interface Props<V extends Values> extends FieldProps<V, NameOf<V, string | null>> {
  readonly choices: readonly FieldChoice[]
}

/** Up to this many choices are all in sight. */
const IN_SIGHT = 5

/** One of several: all in sight while few, a list to type into when many. */
export function ChoiceField<V extends Values>({ choices, ...props }: Props<V>) {
  const t = useSay()
  const { of, name } = props
  const shared = useField(props)
  const value = of.values[name] as string | null
  const put = (to: string | null) => of.set(name, to as V[typeof name])
  if (choices.length <= IN_SIGHT) {
    return (
      <Radio.Group {...shared} value={value} onChange={put}>
        <Stack gap="sm" mt={4}>
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.words} description={choice.hint} />
          ))}
        </Stack>
      </Radio.Group>
    )
  }
  return (
    <Select
      {...shared}
      data={choices.map((choice) => ({ value: choice.value, label: choice.words }))}
      value={value}
      onChange={put}
      searchable
      clearable={!props.required}
      placeholder={t(formText.choose)}
      nothingFoundMessage={t(formText.noChoice)}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
    />
  )
}
