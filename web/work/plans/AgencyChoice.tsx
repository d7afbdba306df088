import { MultiSelect } from '@mantine/core'
import { fold } from '#kernel/fold'
import { plans } from '#work/contract'
import { useAnswer } from '../../api.ts'

interface Props {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Agencies to type into, without case or accents. */
export function AgencyChoice({ label, value, onChange }: Props) {
  const answer = useAnswer(plans.listPlanAgencies, {}, { staleTime: 600_000 })
  return (
    <MultiSelect
      label={label}
      w={320}
      searchable
      data={(answer.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      limit={50}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
    />
  )
}
