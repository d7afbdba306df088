import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { parseNumber } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'
import { changed, type Tried } from './useTry.ts'
import css from './WhatIf.module.css'

type Indicator = AnswerOf<typeof whatIf.getAdvice>['indicators'][number]
interface Props {
  readonly indicators: readonly Indicator[]
  readonly points: Tried
  readonly maxima: Tried
  readonly onPoints: (tried: Tried) => void
  readonly onMaxima: (tried: Tried) => void
}

/** A slider and a number for every indicator: the points of the unit, or the maxima of the index for everybody. */
export function Sliders({ indicators, points, maxima, onPoints, onMaxima }: Props) {
  const t = useSay()
  const [of, setOf] = useState<'points' | 'maxima'>('points')
  const groups = [...Map.groupBy(indicators, ({ group }) => t(group))]
  return (
    <Card
      title={t(words.indicators)}
      aside={
        <SegmentedControl
          size="xs"
          value={of}
          onChange={(value) => setOf(value as typeof of)}
          data={[
            { value: 'points', label: t(words.ownPoints) },
            { value: 'maxima', label: t(words.maxima) },
          ]}
        />
      }
    >
      {of === 'maxima' && <p className={css.small}>{t(words.maximaLead)}</p>}
      {groups.map(([name, own]) => (
        <section key={name} aria-label={name} className={css.group}>
          <h3 className={css.groupName}>{name}</h3>
          {own.map((one) =>
            of === 'points' ? (
              <Points
                key={one.code}
                one={one}
                max={maxima.get(one.code) ?? one.max}
                tried={points.get(one.code)}
                onTry={(value) => onPoints(changed(points, one.code, value))}
              />
            ) : (
              <Maximum
                key={one.code}
                one={one}
                tried={maxima.get(one.code)}
                onTry={(value) => onMaxima(changed(maxima, one.code, value))}
              />
            ),
          )}
        </section>
      ))}
    </Card>
  )
}

interface RowProps {
  readonly one: Indicator
  readonly tried: number | undefined
  /** Null takes the change back. */
  readonly onTry: (value: number | null) => void
}

function Points({ one, max, tried, onTry }: RowProps & { readonly max: number }) {
  const t = useSay()
  const f = useFormat()
  const { name, points, levels, rule } = one
  const now = tried ?? points
  const label = t(words.slide, { name: t(name) })
  const put = (value: number): void => onTry(points !== null && Math.abs(value - points) < 1e-6 ? null : value)
  return (
    <div className={css.row} data-changed={tried !== undefined || undefined}>
      <span>
        {t(name)}
        {rule && <small>{t(rule)}</small>}
      </span>
      {levels ? (
        <input
          type="range"
          min={0}
          max={levels.length - 1}
          step={1}
          value={nearest(levels, now ?? 0)}
          aria-label={label}
          aria-valuetext={t(words.points, { n: f.number(now ?? 0, 1) })}
          onChange={(event) => put(levels[Number(event.currentTarget.value)] ?? 0)}
        />
      ) : (
        <input
          type="range"
          min={0}
          max={max}
          step={max / 200}
          value={now ?? 0}
          aria-label={label}
          aria-valuetext={t(words.points, { n: f.number(now ?? 0, 1) })}
          onChange={(event) => put(Number(event.currentTarget.value))}
        />
      )}
      <NumberCell label={label} value={now} most={max} none={t(words.noData)} onPut={put} onClear={() => onTry(null)} />
      <span>{t(words.ofMax, { max: f.number(max, 1) })}</span>
    </div>
  )
}

function Maximum({ one, tried, onTry }: RowProps) {
  const t = useSay()
  const f = useFormat()
  const { name, max } = one
  const now = tried ?? max
  const label = t(words.slideMax, { name: t(name) })
  const put = (value: number): void => onTry(Math.abs(value - max) < 1e-6 ? null : value)
  return (
    <div className={css.row} data-changed={tried !== undefined || undefined}>
      <span>{t(name)}</span>
      <input
        type="range"
        min={0}
        max={3 * max}
        step={max / 20}
        value={now}
        aria-label={label}
        onChange={(event) => put(Number(event.currentTarget.value))}
      />
      <NumberCell label={label} value={now} most={100_000} none="" onPut={put} onClear={() => onTry(null)} />
      <span>{tried === undefined ? '' : t(words.was, { n: f.number(max, 1) })}</span>
    </div>
  )
}

const nearest = (levels: readonly number[], value: number): number =>
  levels.reduce((best, level, i) => (Math.abs(level - value) < Math.abs((levels[best] ?? 0) - value) ? i : best), 0)

interface CellProps {
  readonly label: string
  readonly value: number | null
  readonly most: number
  readonly none: string
  readonly onPut: (value: number) => void
  readonly onClear: () => void
}

/** The number beside a slider, as officials write it; emptied, it goes back to what it was. */
function NumberCell({ label, value, most, none, onPut, onClear }: CellProps) {
  const f = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const number = typed === null ? null : parseNumber(typed)
  const wrong = typed !== null && typed.trim() !== '' && (number === null || number < 0 || number > most)
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      placeholder={none}
      error={wrong}
      value={typed ?? (value === null ? '' : f.number(value, 2))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const read = parseNumber(text)
        if (text.trim() === '') onClear()
        else if (read !== null && read >= 0 && read <= most) onPut(read)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
