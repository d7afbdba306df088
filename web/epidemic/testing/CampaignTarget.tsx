import { Button, MultiSelect, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { clusters, testing, venues } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Testing.module.css'
import { type Aim, codesIn, TARGETS, type TargetKind } from './target.ts'
import { targetText } from './text-target.ts'

interface Props {
  readonly aim: Aim
  readonly onAim: (aim: Aim) => void
  readonly outbreakId: string
  /** Name of the page's place; null where it is about everywhere. */
  readonly placeName: string | null
}

/** Whom a campaign is about: the place of the page, clusters, venues, or a pasted list of codes. */
export function CampaignTarget({ aim, onAim, outbreakId, placeName }: Props) {
  const t = useSay()
  const words: Record<TargetKind, string> = {
    place: t(placeName === null ? targetText.outbreak : targetText.place),
    cluster: t(targetText.cluster),
    venue: t(targetText.venue),
    persons: t(targetText.persons),
  }
  return (
    <div className={css.stack} style={{ gap: 4 }}>
      <span className={css.whom}>{t(targetText.whom)}</span>
      <SegmentedControl
        fullWidth
        aria-label={t(targetText.whom)}
        data={TARGETS.map((value) => ({ value, label: words[value] }))}
        value={aim.kind}
        onChange={(to) => onAim({ ...aim, kind: to as TargetKind })}
      />
      {aim.kind === 'place' && (
        <p className={css.quiet}>
          {placeName === null ? t(targetText.wholeOutbreak) : t(targetText.wholePlace, { place: placeName })}
        </p>
      )}
      {aim.kind === 'cluster' && <Clusters aim={aim} onAim={onAim} outbreakId={outbreakId} />}
      {aim.kind === 'venue' && <Venues aim={aim} onAim={onAim} outbreakId={outbreakId} />}
      {aim.kind === 'persons' && <Persons aim={aim} onAim={onAim} outbreakId={outbreakId} />}
    </div>
  )
}

type Part = Pick<Props, 'aim' | 'onAim' | 'outbreakId'>

function Clusters({ aim, onAim, outbreakId }: Part) {
  const t = useSay()
  const { data } = useAnswer(clusters.listClusters, { query: { outbreak: outbreakId } })
  const standing = data?.clusters ?? []
  return (
    <MultiSelect
      label={t(targetText.clusters)}
      description={t(targetText.clustersHint)}
      data={standing.map(({ id, name, cases }) => ({ value: id, label: t(targetText.clusterOf, { name, n: cases }) }))}
      value={[...aim.clusters]}
      onChange={(to) => onAim({ ...aim, clusters: to })}
      nothingFoundMessage={t(targetText.noCluster)}
      placeholder={aim.clusters.length === 0 ? t(targetText.choose) : ''}
      searchable
      maxValues={20}
    />
  )
}

function Venues({ aim, onAim, outbreakId }: Part) {
  const t = useSay()
  const { data } = useAnswer(venues.listVenues, { query: { outbreak: outbreakId } })
  return (
    <MultiSelect
      label={t(targetText.venues)}
      description={t(targetText.venuesHint)}
      data={(data?.venues ?? [])
        .filter(({ visits }) => visits > 0)
        .map(({ id, name, visits }) => ({ value: id, label: t(targetText.venueOf, { name, n: visits }) }))}
      value={[...aim.venues]}
      onChange={(to) => onAim({ ...aim, venues: to })}
      nothingFoundMessage={t(targetText.noVenue)}
      placeholder={aim.venues.length === 0 ? t(targetText.choose) : ''}
      searchable
      maxValues={20}
    />
  )
}

/** Codes are looked up first: which people they mean, and which mean nobody. */
function Persons({ aim, onAim, outbreakId }: Part) {
  const t = useSay()
  const f = useFormat()
  const [text, setText] = useState('')
  const find = useAct(testing.findByCodes, {
    onDone: ({ people }) => onAim({ ...aim, persons: people.filter((one) => !one.isCase).map(({ id }) => id) }),
  })
  const codes = codesIn(text)
  const found = find.data
  const cases = found?.people.filter(({ isCase }) => isCase) ?? []
  return (
    <>
      <Textarea
        label={t(targetText.codes)}
        description={t(targetText.codesHint)}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          find.reset()
          onAim({ ...aim, persons: [] })
        }}
      />
      <div className={css.row}>
        <span className={css.quiet} role="status">
          {found === undefined
            ? t(targetText.codesTyped, { n: f.number(codes.length) })
            : [
                t(targetText.codesFound, { n: f.number(aim.persons.length) }),
                ...(cases.length === 0 ? [] : [t(targetText.codesCases, { n: f.number(cases.length) })]),
              ].join(' ')}
        </span>
        <Button
          size="xs"
          variant="default"
          disabled={codes.length === 0}
          loading={find.isPending}
          onClick={() => find.mutate({ body: { outbreakId, codes } })}
        >
          {t(targetText.look)}
        </Button>
      </div>
      {found !== undefined && found.unknown.length > 0 && (
        <p className={css.late}>{t(targetText.codesUnknown, { list: found.unknown.slice(0, 20).join(', ') })}</p>
      )}
    </>
  )
}
