import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Point, series } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import css from './Series.module.css'
import { markAt, type Scale, scaleOver, smallLine } from './small-line.ts'
import { words } from './text.ts'

const WIDTH = 160
const HEIGHT = 52
const SHOWN = 48

export interface Small {
  readonly key: string
  readonly name: string
  readonly points: readonly Point[]
  /** Lines of what stood there before. */
  readonly origins: readonly (readonly Point[])[]
  readonly said: string
  readonly change: string | null
  readonly target: number | null
  readonly percent: boolean
  /** Why the newest has no value, or what must be known of it. */
  readonly title: string
}

interface Props {
  readonly smalls: readonly Small[]
  readonly data: Pick<AnswerOf<typeof series.listSeries>, 'periods' | 'turnings'>
  /** Units of one indicator share a scale; indicators of one unit each have their own. */
  readonly oneScale: boolean
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** The same small drawing again and again, on one scale, so that places can be compared at a glance. */
export function SmallMultiples({ smalls, data, oneScale, chosen, onChoose }: Props) {
  const t = useSay()
  const [all, setAll] = useState(false)
  const common = useMemo(() => scaleOf(smalls), [smalls])
  const shown = all ? smalls : smalls.slice(0, SHOWN)
  return (
    <>
      <ul className={css.grid}>
        {shown.map((small) => (
          <li key={small.key}>
            <button
              type="button"
              className={css.cell}
              aria-pressed={chosen === small.key}
              title={small.title}
              onClick={() => onChoose(small.key)}
            >
              <span className={oneScale ? css.name : css.two}>{small.name}</span>
              <Line small={small} data={data} scale={oneScale ? common : scaleOf([small])} />
              <span className={css.now}>
                <b>{small.said}</b>
                {small.change !== null && <span className={css.quiet}>{small.change}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < smalls.length && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t(words.all, { n: smalls.length })}
          </Button>
        </div>
      )}
    </>
  )
}

const scaleOf = (smalls: readonly Small[]): Scale =>
  scaleOver(
    smalls.flatMap(({ points, origins, target }) => [
      ...[points, ...origins].flatMap((line) => line.map(({ value }) => value)),
      target,
    ]),
    smalls.every(({ percent }) => percent) ? 100 : null,
  )

function Line({ small, data, scale }: { small: Small; data: Props['data']; scale: Scale }) {
  const { own, carried, last } = smallLine(small.points, scale, WIDTH, HEIGHT)
  const goal = small.target === null ? null : HEIGHT - ((small.target - scale.low) / (scale.high - scale.low)) * HEIGHT
  return (
    <svg className={css.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {data.turnings.map((day) => {
        const at = markAt(day, data.periods)
        return at === null ? null : (
          <line key={day} className={css.mark} x1={at * WIDTH} x2={at * WIDTH} y1={0} y2={HEIGHT} />
        )
      })}
      {goal !== null && <line className={css.goal} x1={0} x2={WIDTH} y1={goal} y2={goal} />}
      {small.origins.map((points) => {
        const line = smallLine(points, scale, WIDTH, HEIGHT).own
        return line && <path key={line} className={css.origin} d={line} />
      })}
      <path className={css.carried} d={carried} />
      <path className={css.own} d={own} />
      {last && <circle cx={last[0]} cy={last[1]} r={2.5} fill="var(--mantine-color-teal-7)" />}
    </svg>
  )
}
