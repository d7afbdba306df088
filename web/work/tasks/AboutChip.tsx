import { Pill } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useSay } from '../../shell/language.tsx'
import { taskWords } from './text.ts'

/** Says that only the tasks about one thing are listed, and lets go of it. */
export function AboutChip({ label }: { label: string | undefined }) {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  if (search.get('aboutType') === null) return null
  const drop = () =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.delete('aboutType')
      after.delete('aboutId')
      return after
    })
  return (
    <div>
      <Pill size="md" withRemoveButton onRemove={drop} removeButtonProps={{ 'aria-label': t(taskWords.aboutAll) }}>
        {t(taskWords.aboutOnly, { label: label ?? search.get('aboutId') ?? '' })}
      </Pill>
    </div>
  )
}
