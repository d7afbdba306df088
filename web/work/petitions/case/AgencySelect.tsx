import { Select } from '@mantine/core'
import { petitions } from '#work/contract'
import { useAnswer } from '../../../api.ts'
import { byFolded } from '../folded.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** An agency a petition can go to, found by typing without accents. */
export function AgencySelect({ label, hint, value, onChange }: Props) {
  const handlers = useAnswer(petitions.listHandlers, {}, { staleTime: 300_000 })
  return (
    <Select
      label={label}
      description={hint}
      data={(handlers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={60}
      filter={byFolded}
    />
  )
}
