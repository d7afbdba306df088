import { DatePicker, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { type Day, isDay } from '#kernel/day'
import { useLanguage } from './language.tsx'

interface Props {
  readonly value: Day | null
  readonly min?: Day
  readonly max?: Day
  readonly onPick: (day: Day) => void
}

/** A month to pick a day from, weeks beginning on Monday. Loaded when first opened. */
export default function Calendar({ value, min, max, onPick }: Props) {
  const { language } = useLanguage()
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker
        value={value}
        {...(value === null ? {} : { defaultDate: value })}
        {...(min === undefined ? {} : { minDate: min })}
        {...(max === undefined ? {} : { maxDate: max })}
        onChange={(picked) => {
          if (picked !== null && isDay(picked)) onPick(picked)
        }}
      />
    </DatesProvider>
  )
}
