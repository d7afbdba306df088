import type { Day } from '#kernel/day'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Calendar.module.css'
import { calendarText, weekdays } from './text.ts'
import type { Cell, Month } from './year.ts'

interface Props {
  readonly months: readonly Month[]
  readonly today: Day
  /** Given to whoever may enter days. */
  readonly onDay?: ((day: Day) => void) | undefined
}

/** The year at a glance: twelve months, what is off and what is worked in exchange. */
export function YearGrid({ months, today, onDay }: Props) {
  const t = useSay()
  return (
    <>
      <ul className={css.legend}>
        {(['off', 'half', 'worked', 'weekend'] as const).map((look) => (
          <li key={look}>
            <span className={css.swatch} data-look={look} data-half={look === 'half' ? 'afternoon' : undefined} />
            {t(
              {
                off: calendarText.legendOff,
                half: calendarText.legendHalf,
                worked: calendarText.legendWorked,
                weekend: calendarText.legendWeekend,
              }[look],
            )}
          </li>
        ))}
      </ul>
      <div className={css.year}>
        {months.map((month) => (
          <table key={month.month} className={css.month} aria-label={t(calendarText.month, { n: month.month })}>
            <caption>{t(calendarText.month, { n: month.month })}</caption>
            <thead>
              <tr>
                {weekdays.map((one) => (
                  <th key={one.vi} scope="col" abbr={t(one)}>
                    {t(one.short)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(month).map((week) => (
                <tr key={week.find((cell) => cell !== null)?.day ?? 'none'}>
                  {week.map((cell, n) => (
                    <td key={cell?.day ?? n}>
                      {cell && <DayCell of={cell} today={cell.day === today} onDay={onDay} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  )
}

function weeksOf({ lead, cells }: Month): (Cell | null)[][] {
  const places: (Cell | null)[] = [...Array.from({ length: lead }, () => null), ...cells]
  while (places.length % 7 !== 0) places.push(null)
  return Array.from({ length: places.length / 7 }, (_, n) => places.slice(n * 7, n * 7 + 7))
}

function DayCell({ of: { day, look, name, half }, today, onDay }: { of: Cell; today: boolean } & Pick<Props, 'onDay'>) {
  const said = name === '' ? formatDay(day) : `${formatDay(day)}: ${name}`
  const marks = {
    className: css.day,
    'data-look': look,
    'data-half': half ?? undefined,
    'data-today': today || undefined,
    title: said,
  }
  const number = Number(day.slice(8))
  if (!onDay) return <span {...marks}>{number}</span>
  return (
    <button type="button" {...marks} aria-label={`${number}, ${said}`} onClick={() => onDay(day)}>
      {number}
    </button>
  )
}
