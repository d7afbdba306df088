import { Checkbox, MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { fold } from '#kernel/fold'
import { indices } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { CompareRows } from './scoring/CompareRows.tsx'
import { RunState } from './scoring/RunState.tsx'
import css from './scoring/Scoring.module.css'
import { words } from './scoring/text.ts'
import { carried, useYear } from './scoring/useYear.ts'

const MOST = 4

/** Up to four subjects side by side: a line per indicator, a lettered dot per subject. */
export default function IndexComparePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { query, search, put } = useYear()
  const chosen = useMemo(() => (search.get('subjects') ?? '').split(',').filter(Boolean).slice(0, MOST), [search])
  const all = useAnswer(indices.listScores, { params: { id }, query })
  const compared = useAnswer(
    indices.compareScores,
    { params: { id }, query: { ...query, subjects: chosen.join(',') } },
    { enabled: chosen.length > 0 },
  )
  const choices = useMemo(
    () => all.data?.rows.map((row) => ({ value: row.id, label: t(row.name) })) ?? [],
    [all.data, t],
  )
  return (
    <Page
      title={t(words.compare)}
      lead={all.data && `${t(all.data.edition.name)} · ${all.data.year}`}
      back={withQuery(paths.index(id), carried(all.data?.run ?? null))}
      wide
    >
      <div className={css.stack}>
        <MultiSelect
          label={t(words.choose)}
          placeholder={chosen.length < MOST ? t(words.chooseHint) : ''}
          data={choices}
          value={chosen}
          onChange={(ids) => put('subjects', ids.join(','))}
          maxValues={MOST}
          searchable
          hidePickedOptions
          filter={({ options, search: typed }) =>
            options.filter((option) => 'label' in option && fold(option.label).includes(fold(typed)))
          }
          maw={720}
        />
        {chosen.length === 0 ? (
          <EmptyState title={t(words.nobody)} />
        ) : (
          <Answer of={compared} rows={12}>
            {(found) => <Compared found={found} />}
          </Answer>
        )}
      </div>
    </Page>
  )
}

function Compared({ found }: { found: AnswerOf<typeof indices.compareScores> }) {
  const t = useSay()
  const f = useFormat()
  const { search, put } = useYear()
  const { edition, run, rows, nodes } = found
  const apart = search.get('apart') === 'yes'
  return (
    <Card>
      <div className={css.stack}>
        <ul className={css.legend}>
          {rows.map((row, at) => (
            <li key={row.id}>
              <span className={css.dot} data-at={at}>
                {letterOf(at)}
              </span>
              <span>
                <Link to={withQuery(paths.indexSubject(edition.id, row.id), carried(run))}>{t(row.name)}</Link>
                <br />
                <span className={css.quiet}>
                  {row.total === null ? '–' : t(words.points, { n: f.number(row.total, 1) })}
                  {row.rank !== null && `, ${t(words.rankOf, { rank: row.rank, of: row.rankOf })}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {run && <RunState run={run} changedSince={found.changedSince} whole={found.whole} />}
        <p className={css.state}>{t(words.compareLead)}</p>
        <Checkbox
          label={t(words.onlyApart)}
          checked={apart}
          onChange={(event) => put('apart', event.currentTarget.checked ? 'yes' : null)}
        />
        <CompareRows nodes={nodes} names={rows.map(({ name }) => t(name))} apart={apart} />
      </div>
    </Card>
  )
}

const letterOf = (at: number): string => String.fromCharCode(65 + at)
