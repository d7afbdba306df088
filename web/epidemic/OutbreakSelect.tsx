import { Select } from '@mantine/core'
import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { texts } from './text.ts'
import { useScope } from './useScope.ts'

/** Which outbreak the page is about; it stands in the address. */
export function OutbreakSelect() {
  const t = useSay()
  const { day, isToday } = useAsOf()
  const { outbreak, setOutbreak } = useScope()
  const { data } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const known = data?.outbreaks ?? []
  return (
    <Select
      size="sm"
      w={280}
      maw="100%"
      aria-label={t(texts.outbreak)}
      allowDeselect={false}
      data={[
        { value: '', label: isToday ? t(texts.openOnes) : t(texts.openOnDay, { day: formatDay(day) }) },
        ...known.map(({ id, name, closedOn }) => ({
          value: id,
          label: closedOn === null ? t(name) : `${t(name)} (${t(texts.closed)})`,
        })),
      ]}
      value={outbreak ?? ''}
      onChange={(to) => setOutbreak(to === '' ? null : to)}
    />
  )
}
