import { Button, Modal, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { capacityNames, epidemicLevels, type LevelRuleView } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import page from '../Epidemic.module.css'
import { matrixRows } from './matrix.ts'
import { levelText } from './text.ts'

type Level = 1 | 2 | 3 | 4

/** The administration's own thresholds and matrix, beginning with those in force. */
export function SetRule(props: { readonly rule: LevelRuleView; readonly disease: string }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t(levelText.setRule)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(levelText.setRule)} size="lg">
        {open && <Entering {...props} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}

function Entering({ rule, disease, onDone }: { rule: LevelRuleView; disease: string; onDone: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const set = useAct(epidemicLevels.setLevelRule, { done: t(levelText.ruleDone), quiet: true })
  const draft = useDraft('epidemic.level-rule', { act: '', from: today as Day | null })
  const [starts, setStarts] = useState<readonly number[]>(rule.starts)
  const [cells, setCells] = useState(() => matrixRows(rule).map(({ key, levels }) => ({ key, levels: [...levels] })))
  const put = (row: number, at: number, level: Level) =>
    setCells(cells.map((one, n) => (n === row ? { ...one, levels: one.levels.with(at, level) } : one)))
  const rows = (): LevelRuleView['rows'] => {
    const [a, b, c] = cells.map(({ levels }) => levels as [Level, Level, Level, Level])
    if (rule.rows.by === 'capacity') return { by: 'capacity', high: a!, medium: b!, low: c! }
    return { by: 'adultsOneDose', limit: rule.rows.limit, met: a!, unmet: b! }
  }
  return (
    <Form
      of={draft}
      submit={t(levelText.setRule)}
      onSend={({ act, from }) =>
        set.mutateAsync({
          body: {
            disease,
            act: act.trim(),
            from: from ?? today,
            starts: [starts[0] ?? 1, starts[1] ?? 2, starts[2] ?? 3],
            rows: rows(),
            fallWeeks: rule.fallWeeks,
          },
        })
      }
      onSent={onDone}
    >
      <p>{t(levelText.setRuleWhat)}</p>
      <TextField of={draft} name="act" label={t(levelText.act)} required />
      <DayField of={draft} name="from" label={t(levelText.from)} required />
      <div className={page.pair}>
        {starts.map((start, at) => (
          <NumberInput
            // biome-ignore lint/suspicious/noArrayIndexKey: the three thresholds are their places
            key={at}
            w={168}
            label={t(levelText.starts, { n: at + 2 })}
            value={start}
            min={0}
            onChange={(to) => setStarts(starts.with(at, Number(to)))}
          />
        ))}
      </div>
      {cells.map(({ key, levels }, row) => (
        <div key={key} className={page.pair}>
          {levels.map((level, at) => (
            <NativeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
              key={at}
              w={120}
              label={`${key in capacityNames ? t(capacityNames[key as keyof typeof capacityNames]) : t(key === 'met' ? levelText.met : levelText.unmet)} · ${at + 1}`}
              data={['1', '2', '3', '4']}
              value={String(level)}
              onChange={(event) => put(row, at, Number(event.currentTarget.value) as Level)}
            />
          ))}
        </div>
      ))}
    </Form>
  )
}
