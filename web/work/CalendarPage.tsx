import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Day } from '#kernel/day'
import { type CalendarView, workingTime } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './calendar/Calendar.module.css'
import { DaysCard } from './calendar/DaysCard.tsx'
import { EntryForm } from './calendar/EntryForm.tsx'
import { HoursCard } from './calendar/HoursCard.tsx'
import { TryOut } from './calendar/TryOut.tsx'
import { calendarText } from './calendar/text.ts'
import { YearForm } from './calendar/YearForm.tsx'
import { YearGrid } from './calendar/YearGrid.tsx'
import { monthsOf } from './calendar/year.ts'

const FIRST = 2020
const LAST = 2100

/** The working time of the province, a year at a glance; whoever administers it enters days and hours. */
export default function CalendarPage() {
  const t = useSay()
  const may = useMay()
  const { today } = useAsOf()
  const [query, setQuery] = useSearchParams()
  const [adding, setAdding] = useState<Day | 'any' | null>(null)
  const year = Math.min(LAST, Math.max(FIRST, Number(query.get('year')) || Number(today.slice(0, 4))))
  const answer = useAnswer(workingTime.getCalendar, { query: { year } })
  const turn = (to: number) =>
    setQuery((before) => {
      const after = new URLSearchParams(before)
      after.set('year', String(to))
      return after
    })
  const mayEdit = answer.data?.mayEdit === true
  return (
    <Page
      title={t(calendarText.title)}
      lead={t(calendarText.lead)}
      back={may('people.admin') ? paths.accounts() : paths.inbox()}
      wide
      actions={mayEdit && <Button onClick={() => setAdding('any')}>{t(calendarText.add)}</Button>}
    >
      <div className={css.bar}>
        <ActionIcon variant="default" size="lg" aria-label={t(calendarText.before)} onClick={() => turn(year - 1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <h2>{t(calendarText.year, { year })}</h2>
        <ActionIcon variant="default" size="lg" aria-label={t(calendarText.after)} onClick={() => turn(year + 1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        {answer.data && <Sum of={answer.data} />}
      </div>
      <Answer of={answer} rows={10}>
        {(calendar) => (
          <div className={css.sides}>
            <div className={css.beside}>
              <Card>
                <YearGrid months={monthsOf(calendar)} today={today} onDay={mayEdit ? setAdding : undefined} />
              </Card>
            </div>
            <div className={css.beside}>
              <TryOut today={today} />
              <HoursCard hours={calendar.hours} mayEdit={mayEdit} />
              <DaysCard of={calendar} today={today} />
            </div>
          </div>
        )}
      </Answer>
      <Modal opened={adding !== null} onClose={() => setAdding(null)} title={t(calendarText.add)} size="lg">
        {adding !== null && (
          <EntryForm key={adding} day={adding === 'any' ? null : adding} onDone={() => setAdding(null)} />
        )}
      </Modal>
    </Page>
  )
}

/** How much of the year is worked, and whether its notice has come. */
function Sum({ of: { year, workingDays, workingHours, announced, mayEdit } }: { of: CalendarView }) {
  const t = useSay()
  const f = useFormat()
  const [announcing, setAnnouncing] = useState(false)
  return (
    <>
      <span>{t(calendarText.sum, { year, days: workingDays, hours: f.number(workingHours) })}</span>
      <span className={css.quiet}>
        {announced ? t(calendarText.announced, { source: announced.source }) : t(calendarText.notAnnounced)}
      </span>
      {!announced && mayEdit && (
        <Button size="compact-sm" variant="default" onClick={() => setAnnouncing(true)}>
          {t(calendarText.announce)}
        </Button>
      )}
      <Modal opened={announcing} onClose={() => setAnnouncing(false)} title={t(calendarText.announce)}>
        {announcing && <YearForm year={year} onDone={() => setAnnouncing(false)} />}
      </Modal>
    </>
  )
}
