import { type Day, dayOf } from '#kernel/day'
import { type CalendarView, type EntryView, workingTime } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatDayShort } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Calendar.module.css'
import { calendarText } from './text.ts'
import { Withdraw } from './Withdraw.tsx'
import { monthsOf, type Stretch, stretchesOf } from './year.ts'

/** What is special in the year, in words: by law, or entered with its source; entries can be withdrawn. */
export function DaysCard({ of, today }: { of: CalendarView; today: Day }) {
  const t = useSay()
  const withdrawn = of.entries.filter((entry) => entry.withdrawn !== null)
  return (
    <Card title={t(calendarText.list)} pad={false}>
      <ul className={css.days}>
        {stretchesOf(monthsOf(of)).map((stretch) => (
          <li key={`${stretch.from}${stretch.cells[0]?.half ?? ''}`}>
            <StretchLine of={stretch} calendar={of} today={today} />
          </li>
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <details className={css.more}>
          <summary>
            {t(calendarText.withdrawn)} ({withdrawn.length})
          </summary>
          <ul className={css.days}>
            {withdrawn.map((entry) => (
              <li key={entry.id}>
                <s>
                  {formatDay(entry.day)} {entry.name}
                </s>
                <div className={css.quiet}>
                  {t(calendarText.withdrawnBy, {
                    by: entry.withdrawn?.by ?? '',
                    day: entry.withdrawn ? formatDay(dayOf(entry.withdrawn.at)) : '',
                    why: entry.withdrawn?.why ?? '',
                  })}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

interface LineProps {
  readonly of: Stretch
  readonly calendar: CalendarView
  readonly today: Day
}

/** What is past stays: it has been counted by. */
function StretchLine({ of: { from, to, cells }, calendar, today }: LineProps) {
  const t = useSay()
  const withdraw = useAct(workingTime.withdrawDay, { quiet: true, done: t(calendarText.withdrawn) })
  const days = new Set(cells.map(({ day }) => day))
  const entries = calendar.entries.filter((entry) => days.has(entry.day) && entry.withdrawn === null)
  const first = cells[0]
  const tag = { off: calendarText.legendOff, half: calendarText.legendHalf, worked: calendarText.legendWorked }
  const look = first?.look ?? 'off'
  const span = from === to ? formatDay(from) : `${formatDayShort(from)} – ${formatDay(to)}`
  const half = first?.half ? ` (${t(calendarText[first.half]).toLowerCase()})` : ''
  return (
    <>
      <div className={css.row}>
        <b>
          {span}
          {look === 'half' && half}
        </b>
        <StatusTag tone={look === 'worked' ? 'active' : 'neutral'}>{t(tag[look as keyof typeof tag])}</StatusTag>
      </div>
      <div>{first?.name}</div>
      {entries.length < days.size && <div className={css.quiet}>{t(calendarText.byLaw)}</div>}
      {entries.map((entry) => (
        <div key={entry.id} className={css.row}>
          <span className={css.quiet}>
            {entries.length > 1 && `${formatDayShort(entry.day)}: `}
            {entry.source} · {enteredWords(entry, t)}
          </span>
          {calendar.mayEdit && entry.day >= today && (
            <Withdraw
              what={`${formatDay(entry.day)} ${entry.name}`}
              onWithdraw={(why) => withdraw.mutateAsync({ params: { id: entry.id }, body: { why } })}
            />
          )}
        </div>
      ))}
    </>
  )
}

const enteredWords = ({ entered }: EntryView, t: ReturnType<typeof useSay>): string =>
  entered.by === null
    ? t(calendarText.shipped)
    : t(calendarText.enteredBy, { by: entered.by, day: formatDay(dayOf(entered.at)) })
