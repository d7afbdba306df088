import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import { groupWords, indices, type NodeScoreView } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { stands } from '../routes.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { GapList } from './scoring/GapList.tsx'
import { farFromMedian } from './scoring/gap.ts'
import { Indicators } from './scoring/Indicators.tsx'
import { BandBar, ChangeMark } from './scoring/Marks.tsx'
import { RunState } from './scoring/RunState.tsx'
import css from './scoring/Scoring.module.css'
import { Tracks } from './scoring/Tracks.tsx'
import { words } from './scoring/text.ts'
import { carried, useYear } from './scoring/useYear.ts'
import { WhyMoved } from './scoring/WhyMoved.tsx'
import { YearSwitch } from './scoring/YearSwitch.tsx'

type Score = AnswerOf<typeof indices.getScore>

/** One subject of an index: where it stands, why it moved, what it could still gain. */
export default function IndexSubjectPage() {
  const { id = '', subject = '' } = useParams()
  const t = useSay()
  const { query } = useYear()
  const score = useAnswer(indices.getScore, { params: { id, subject }, query })
  const { data } = score
  return (
    <Page
      title={data ? t(data.row.name) : t(words.unit)}
      lead={data && t(data.edition.name)}
      back={withQuery(paths.index(id), carried(data?.run ?? null))}
      actions={data && <Actions score={data} />}
    >
      <Answer of={score} rows={12}>
        {(found) => <Whole score={found} />}
      </Answer>
    </Page>
  )
}

function Actions({ score: { edition, run, row } }: { score: Score }) {
  const t = useSay()
  const to = (path: string, more: Record<string, string> = {}): string => withQuery(path, { ...carried(run), ...more })
  return (
    <>
      <Button variant="default" component={Link} to={to(paths.indexCompare(edition.id), { subjects: row.id })}>
        {t(words.compare)}
      </Button>
      {stands('/index/:id/what-if') && (
        <Button variant="default" component={Link} to={to(paths.indexWhatIf(edition.id), { subject: row.id })}>
          {t(words.whatIf)}
        </Button>
      )}
      {stands(paths.assessments()) && (
        <Button variant="default" component={Link} to={paths.assessments()}>
          {t(words.assessment)}
        </Button>
      )}
    </>
  )
}

function Whole({ score }: { score: Score }) {
  const t = useSay()
  const { choose } = useYear()
  const { edition, run, row, nodes, change, year } = score
  const groups = nodes.filter(({ leaf, level, max }) => level > 0 && !leaf && max !== 0)
  const mains = groups.filter(({ code }) => nodes.some(({ parent, leaf }) => parent === code && leaf))
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <YearSwitch runs={edition.runs} run={run} onChoose={choose} />
        {run && <RunState run={run} changedSince={score.changedSince} whole={score.whole} />}
      </div>
      <Head score={score} />
      <Card title={t(words.whyMoved, { year: year - 1 })}>
        {change ? <WhyMoved change={change} /> : <p className={css.said}>{t(words.noLast)}</p>}
      </Card>
      <div className={css.halves}>
        <div className={css.stack}>
          <Card title={t(words.profile)}>
            <p className={css.state}>{t(words.profileLead)}</p>
            <Tracks nodes={mains} />
          </Card>
          {score.whole && <Far nodes={nodes} way="above" />}
          {score.whole && <Far nodes={nodes} way="below" />}
        </div>
        <Card title={t(words.gap)}>
          <GapList edition={edition} row={row} nodes={nodes} />
        </Card>
      </div>
      <Card title={t(words.indicators)} pad={false}>
        <Indicators nodes={nodes} year={year} />
      </Card>
    </div>
  )
}

/** Total, rank with its band, rank in the group, the way to the next rank, the years before. */
function Head({ score: { row, edition, run, next, history, year } }: { score: Score }) {
  const t = useSay()
  const f = useFormat()
  const { total, rank, rankOf, tied, groupRank, groupOf, group, last, known, all, band } = row
  const before = String(year - 1)
  return (
    <Card>
      <div className={css.head}>
        <Figures>
          <Figure
            label={t(words.total)}
            value={total}
            digits={1}
            unit={edition.maxPoints === null ? '' : `/ ${f.number(edition.maxPoints, 0)}`}
            {...(last?.by == null ? {} : { change: { by: last.by, base: before, good: 'up' as const } })}
            {...(known < all ? { lately: t(words.known, { known, all }) } : {})}
          />
          <Figure
            label={t(words.rank)}
            value={rank}
            digits={0}
            unit={`/ ${rankOf}`}
            {...(tied > 0 ? { lately: t(words.tied, { n: tied }) } : {})}
            {...(last?.places == null ? {} : { change: { by: last.places, base: before, good: 'up' as const } })}
          />
          {groupRank !== null && group !== null && (
            <Figure
              label={t(words.inGroup, { group: t(groupWords[group] ?? { vi: group, en: group }).toLowerCase() })}
              value={groupRank}
              digits={0}
              unit={`/ ${groupOf}`}
            />
          )}
          {next && (
            <Figure
              label={t(words.toNext, { name: t(next.name), rank: next.rank })}
              value={next.by}
              digits={1}
              unit={t(words.points, { n: '' }).trim()}
            />
          )}
        </Figures>
        {row.unranked && <p className={css.said}>{`${t(words.unrankedTitle)}: ${t(row.unranked.why)}`}</p>}
        {rank !== null && band && (
          <div className={css.track}>
            <span>{t(words.band)}</span>
            <BandBar row={row} draws={run?.draws ?? 0} />
            <span>{band.join('–')}</span>
          </div>
        )}
        {history.length > 1 && (
          <p className={css.state}>
            <span>{t(words.history)}:</span>
            {history.map((one) => (
              <span key={one.year}>
                {one.year}: {one.total === null ? '–' : t(words.points, { n: f.number(one.total, 1) })}
                {one.rank !== null && `, ${t(words.rankOf, { rank: one.rank, of: one.rankOf })}`}
              </span>
            ))}
            <ChangeMark row={row} />
          </p>
        )}
      </div>
    </Card>
  )
}

function Far({ nodes, way }: { nodes: readonly NodeScoreView[]; way: 'above' | 'below' }) {
  const t = useSay()
  const f = useFormat()
  const far = farFromMedian(nodes, way)
  return (
    <Card title={t(way === 'above' ? words.strengths : words.weaknesses)}>
      {far.length === 0 ? (
        <p className={css.said}>{t(words.none)}</p>
      ) : (
        <ul className={css.list}>
          {far.map(({ node, short }) => (
            <li key={node.code}>
              <span>{t(node.name)}</span>
              <span>{t(way === 'above' ? words.aboveMedian : words.belowMedian, { n: f.number(short, 1) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
