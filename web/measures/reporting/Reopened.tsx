import { Button } from '@mantine/core'
import { type PublicationRow, reporting } from '#measures/contract'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { formatInstant } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Entry.module.css'
import sheet from './Sheet.module.css'
import { reviewWords as words } from './text-review.ts'

/** Published totals, each as it stands and as it would be since one of its parts was corrected; confirmed one or all. */
export function Reopened({ rows }: { rows: readonly PublicationRow[] }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const confirm = useAct(reporting.confirmPublications, {
    done: ({ confirmed }) => t(words.confirmed, { n: confirmed }),
  })
  const open = rows.flatMap(({ id, state, next }) => (state === 'reopened' && next !== null ? [{ id, next }] : []))
  const decides = may('measures.publish') && open.length > 0
  return (
    <>
      <div className={sheet.sheet} data-bare>
        <table className={sheet.table} data-review>
          <thead>
            <tr>
              <th scope="col">{t(words.total)}</th>
              <th scope="col" className={sheet.number}>
                {t(words.publishedNow)}
              </th>
              <th scope="col" className={sheet.number}>
                {t(words.wouldBe)}
              </th>
              <th scope="col">{t(words.state)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className={sheet.name}>{t(row.indicator.name)}</span>
                  <p className={css.said}>
                    {t(row.subject.name)} · {t(row.period.name)} · {t(words.ofUnits, { from: row.from, of: row.of })}
                  </p>
                  {row.because.map((one) => (
                    <p key={`${one.reportId} ${one.indicator.id} ${one.subject.id}`} className={css.said}>
                      <Because of={one} />
                    </p>
                  ))}
                </th>
                <td className={sheet.number} data-label={t(words.publishedNow)}>
                  {f.number(row.value, 2)}
                </td>
                <td className={sheet.number} data-label={t(words.wouldBe)}>
                  {row.next === null ? '' : <b>{f.number(row.next, 2)}</b>}
                </td>
                <td data-label={t(words.state)}>
                  {row.state === 'reopened' ? (
                    <StatusTag tone="warn">{t(words.waits)}</StatusTag>
                  ) : (
                    <span className={css.said}>{formatInstant(row.published.at)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decides && (
        <div className={css.pad}>
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({ body: { items: open } })}>
            {t(words.confirmAll, { n: open.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function Because({ of }: { of: PublicationRow['because'][number] }) {
  const t = useSay()
  const f = useFormat()
  const said = t(words.because, {
    subject: t(of.subject.name),
    before: of.before === null ? '—' : f.number(of.before, 2),
    after: f.number(of.after, 2),
  })
  return of.reportId === null ? said : <Link to={paths.periodReport(of.reportId)}>{said}</Link>
}
