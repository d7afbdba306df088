import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/**
 * The four cells from the facts alone, past the tables the page reads: the state is that of the last fact, and the
 * clock stopped with the first fact after the last one whose state let it run.
 */
const FROM_FACTS = `
  with fact as (
    select subject_type, subject_id, at, id, after ->> 'state' as state, after ->> 'due' as due
    from ledger.fact
    where subject_type in ('work.task', 'work.petition', 'work.dossier') and after ->> 'state' is not null
      and subject_id not in (select id::text from work.task where parent_id is not null and issuer_agency = lead_agency)
  ), last as (
    select distinct on (subject_type, subject_id) subject_type, subject_id, state,
      case when length(due) > 10 then (due::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date else due::date end as due
    from fact order by subject_type, subject_id, at desc, id desc
  ), ran as (
    select subject_type, subject_id, max((at, id)) as until from fact
    where state in ('assigned', 'accepted', 'returned', 'received', 'taken', 'forwarded', 'submitted', 'handed', 'processing')
      and not (subject_type = 'work.task' and state = 'submitted')
      and not (subject_type = 'work.dossier' and state = 'returned')
    group by 1, 2
  ), stopped as (
    select fact.subject_type, fact.subject_id, (min(fact.at) at time zone 'Asia/Ho_Chi_Minh')::date as day
    from fact join ran using (subject_type, subject_id) where (fact.at, fact.id) > ran.until
    group by 1, 2
  ), read as (
    select replace(subject_type, 'work.', '') as kind, state,
      due is not null and coalesce(stopped.day, (now() at time zone 'Asia/Ho_Chi_Minh')::date) > due as late,
      state in ('done', 'answered', 'rated', 'closed', 'issued', 'declined', 'rejected')
        or subject_type = 'work.dossier' and state = 'returned' as done
    from last left join stopped using (subject_type, subject_id)
    where state not in ('recalled', 'joined', 'withdrawn', 'lapsed', 'draft')
  )
  select kind, count(*) filter (where done and not late) as on_time, count(*) filter (where done and late) as late,
    count(*) filter (where not done and not late) as in_time, count(*) filter (where not done and late) as overdue
  from read group by kind`

const CELLS = ['Xong đúng hạn', 'Xong trễ hạn', 'Đang làm, còn hạn', 'Đang làm, quá hạn'] as const

const countIn = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''))

/** The leader holds the figures against the facts, and opens a number. */
export function figures(place: Place): void {
  test('figures: the four cells of every kind are those of the facts, and a number opens its cases', async () => {
    const desk = await place.seat('chutich', DESK)
    const { page } = desk
    const { rows } = await place.world().query(FROM_FACTS)
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['dossier', 'petition', 'task'])
    for (const row of rows) {
      await desk.go(`/work/figures?period=ever&kind=${row.kind}`)
      const read = await Promise.all(
        CELLS.map(async (name) => {
          const cell = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) })
          return countIn(await cell.locator('dd').first().textContent())
        }),
      )
      expect({ kind: row.kind, read }).toEqual({
        kind: row.kind,
        read: [row.on_time, row.late, row.in_time, row.overdue].map(Number),
      })
    }

    await desk.go('/work/figures?period=ever&kind=task')
    const overdue = page.locator('[data-cell="openOverdue"] a').first()
    const said = countIn(await overdue.textContent())
    expect(said).toBeGreaterThan(0)
    await desk.shot('figures')
    await overdue.click()
    await page.getByRole('heading', { level: 1, name: 'Các việc trong con số' }).waitFor()
    await page.getByText(`${said} việc · Đang làm, quá hạn`).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Xuất|Tải/ }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    expect(lines.length - 1).toBe(said)
    expect(desk.watch.faults()).toEqual([])

    const phone = await place.seat('chutich', PHONE)
    await phone.go('/work/figures?by=place')
    await phone.page.getByRole('heading', { level: 1, name: 'Số liệu xử lý' }).waitFor()
    await phone.shot('figures-phone')
    expect(phone.watch.faults()).toEqual([])
  })
}
