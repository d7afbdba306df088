import type { AnswerOf } from '#platform/http/client'
import type { petitions } from '#work/contract'
import { Link } from '../../../shell/Link.tsx'
import { useSay } from '../../../shell/language.tsx'
import { useFormat } from '../../../ui/useFormat.ts'
import { moneyWords } from '../money.ts'
import { obstacles } from '../text-obstacles.ts'
import css from './Obstacles.module.css'

export type Group = AnswerOf<typeof petitions.getObstacleBoard>['total']

interface Props {
  readonly caption: string
  readonly groups: readonly Group[]
  readonly chosen: string | null
  /** Where a group leads; null where it names none. */
  readonly to: (group: Group) => string | null
}

/** Groups with a small bar each: how many, of those how many still open and late, what they cost. */
export function GroupTable({ caption, groups, chosen, to }: Props) {
  const t = useSay()
  const f = useFormat()
  const most = Math.max(1, ...groups.map(({ total }) => total))
  return (
    <div className={css.scroll}>
      <table className={css.groups}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col">{t(obstacles.count)}</th>
            <th scope="col" data-numeric>
              {t(obstacles.cost)}
            </th>
            <th scope="col" data-numeric data-wide>
              {t(obstacles.affected)}
            </th>
            <th scope="col" data-numeric data-wide>
              {t(obstacles.oldest)}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const path = to(group)
            const name = t(group.name)
            const money = moneyWords(group.cost, f.number)
            return (
              <tr key={group.id ?? name} data-chosen={(group.id !== null && group.id === chosen) || undefined}>
                <th scope="row">{path === null ? name : <Link to={path}>{name}</Link>}</th>
                <td>
                  <span className={css.bar} style={{ width: `${(group.total / most) * 100}%` }} aria-hidden>
                    <span data-late style={{ flexGrow: group.overdue }} />
                    <span data-open style={{ flexGrow: group.open - group.overdue }} />
                    <span style={{ flexGrow: group.total - group.open }} />
                  </span>
                  <span className={css.says}>
                    <b>{f.number(group.total, 0)}</b>
                    {group.open > 0 && ` · ${t(obstacles.openN, { n: group.open })}`}
                    {group.overdue > 0 && <em> · {t(obstacles.overdueN, { n: group.overdue })}</em>}
                  </span>
                </td>
                <td data-numeric>
                  {money === null ? '–' : t(money.text, money.values)}
                  {money !== null && group.costed < group.total && (
                    <small>
                      {' '}
                      ({group.costed}/{group.total})
                    </small>
                  )}
                </td>
                <td data-numeric data-wide>
                  {group.affected === 0 ? '–' : f.number(group.affected, 0)}
                </td>
                <td data-numeric data-wide>
                  {group.open === 0 ? '–' : t(obstacles.days, { n: group.oldestDays })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
