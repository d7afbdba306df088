import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useEffect } from 'react'
import type { AssessmentLine, AssessmentNode } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import type { Given } from './filling.ts'
import { NumberBox } from './NumberBox.tsx'
import panel from './Panel.module.css'
import { words } from './text.ts'
import { useFill } from './useFill.ts'

interface Props {
  readonly assessment: string
  readonly node: AssessmentNode
  readonly line: AssessmentLine
  /** Gives away how to send what is still typed. */
  readonly onReady: (flush: () => Promise<void>) => void
}

/** What the rule asks for, saved as it is typed, with the points it comes to. */
export function Inputs({ assessment, node, line, onReady }: Props) {
  const t = useSay()
  const f = useFormat()
  const { given, points, saving, filling } = useFill(assessment, node.code, line)
  const { change } = filling
  useEffect(() => onReady(filling.flush), [onReady, filling])
  const { figure, max } = node
  const usable = figure !== null && figure.value !== null && (node.ask === 'share' || node.ask === 'value')
  const use = () => {
    if (figure === null) return
    const parts = node.ask === 'share' && figure.a !== null && figure.b !== null
    change(parts ? { a: figure.a, b: figure.b } : { a: figure.value, b: null })
  }
  const unproven = points !== null && points > 0 && node.evidence !== null && node.files === 0
  return (
    <Stack gap={8}>
      <Asked node={node} given={given} change={change} />
      {usable && (
        <button type="button" className={css.link} onClick={use}>
          {t(words.knownUse)}: {f.number(figure?.value ?? 0, 2)}
          {node.unit === 'percent' ? ' %' : ''}
        </button>
      )}
      {node.ask === 'share' && given.a !== null && given.b !== null && given.a > given.b && (
        <Text size="sm" className={css.warn}>
          {t(words.partAboveWhole)}
        </Text>
      )}
      <p className={panel.live} aria-live="polite">
        <b>
          {points === null || max === null
            ? t(words.pointsNone)
            : t(words.points, { points: f.number(points, 2), max: f.number(max, 2) })}
        </b>
        {unproven && <span>{t(words.onceProven)}</span>}
        <small data-failed={saving === 'failed' || undefined}>
          {saving === 'waiting' && t(words.saving)}
          {saving === 'saved' && t(words.saved)}
          {saving === 'failed' && t(words.notSaved)}
        </small>
      </p>
      <Textarea
        label={t(words.note)}
        value={given.note ?? ''}
        maxLength={4_000}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Stack>
  )
}

interface AskedProps {
  readonly node: AssessmentNode
  readonly given: Given
  readonly change: (part: Partial<Given>) => void
}

const NONE = -1

function Asked({ node, given, change }: AskedProps) {
  const t = useSay()
  const f = useFormat()
  const { ask, steps, inputs, max, unit } = node
  if (ask === 'yes-no')
    return (
      <Radio.Group
        label={t(node.name)}
        classNames={{ label: 'visually-hidden' }}
        value={given.answer === null ? '' : String(given.answer)}
        onChange={(value) => change({ answer: value === 'true' })}
      >
        <div className={panel.radios}>
          <Radio value="true" label={t(words.yes)} />
          <Radio value="false" label={t(words.no)} />
        </div>
      </Radio.Group>
    )
  if (ask === 'steps')
    return (
      <Radio.Group
        label={t(node.name)}
        classNames={{ label: 'visually-hidden' }}
        value={given.choice === null ? '' : String(given.choice)}
        onChange={(value) => change({ choice: Number(value) })}
      >
        <div className={panel.steps}>
          {steps.map((step, n) => (
            <div key={t(step.words)}>
              <Radio value={String(n)} label={t(step.words)} />
              <span>{step.points === null || max === null ? '' : f.number(step.points, 2)}</span>
            </div>
          ))}
          <div>
            <Radio value={String(NONE)} label={t(words.noneReached)} />
            <span>0</span>
          </div>
        </div>
      </Radio.Group>
    )
  const share = ask === 'share'
  return (
    <div className={panel.numbers}>
      <NumberBox
        label={t(inputs.a)}
        value={given.a}
        unit={share ? undefined : unit === 'percent' ? '%' : undefined}
        onChange={(a) => change({ a })}
      />
      {share && inputs.b && <NumberBox label={t(inputs.b)} value={given.b} onChange={(b) => change({ b })} />}
      {share && given.a !== null && given.b !== null && given.b !== 0 && (
        <span className={panel.ratio}>= {f.number((100 * given.a) / given.b, 2)} %</span>
      )}
    </div>
  )
}
