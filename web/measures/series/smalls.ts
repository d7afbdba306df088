import type { Language, Text } from '#kernel/text'
import type { SeriesIndicator, SeriesSubject, series } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import type { useFormat } from '../../ui/useFormat.ts'
import type { Small } from './SmallMultiples.tsx'
import { saidPoint, saidTrust } from './said.ts'
import { changeOf } from './small-line.ts'

type Data = AnswerOf<typeof series.listSeries>

export interface OrderedSmall extends Small {
  /** By how much it changed on the year before, and the newest value. */
  readonly by: number | null
  readonly value: number | null
}

interface Saying {
  readonly t: (text: Text) => string
  readonly language: Language
  readonly f: ReturnType<typeof useFormat>
  readonly name: string
}

/** Points of one indicator and subject. */
export const pointsOf = (data: Data, indicatorId: string, subjectId: string) =>
  data.lines.find((line) => line.indicatorId === indicatorId && line.subjectId === subjectId)?.points ?? []

/** What stood where the subject stands, with its points. */
export const originsOf = (data: Data, indicatorId: string, subjectId: string) =>
  data.subjects
    .filter(({ origin }) => origin === subjectId)
    .map((subject) => ({ subject, points: pointsOf(data, indicatorId, subject.id) }))

/** One small drawing: what it shows and what is said under it. */
export function smallOf(
  data: Data,
  indicator: SeriesIndicator,
  { id }: SeriesSubject,
  { language, f, name }: Saying,
): OrderedSmall {
  const points = pointsOf(data, indicator.id, id)
  const newest = points.findLast(({ value }) => value !== null) ?? points.at(-1)
  const by = changeOf(points, data.kind)
  return {
    key: id,
    name,
    points,
    origins: originsOf(data, indicator.id, id).map((one) => one.points),
    said: saidPoint(newest, indicator, language, f.number),
    change: by === null ? null : f.change(by, indicator.measureUnit === 'percent' ? 1 : 0),
    target: indicator.target,
    percent: indicator.measureUnit === 'percent',
    title: saidTrust(newest, language).join(' · '),
    by,
    value: newest?.value ?? null,
  }
}
