import { ActionIcon, Button, Fieldset, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Day } from '#kernel/day'
import type { Draft } from '../../form/useDraft.ts'
import { fieldId } from '../../form/useField.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Edit.module.css'
import { programmeTexts as texts } from './text.ts'
import { useIndicatorChoices } from './useIndicatorChoices.ts'
import type { ProgrammeValues, TargetValues } from './values.ts'

/** What each indicator is to reach by the end of which year. */
export function TargetFields({ of }: { of: Draft<ProgrammeValues> }) {
  const t = useSay()
  const { today } = useAsOf()
  const choices = useIndicatorChoices()
  const { targets, to } = of.values
  const { register } = of
  const label = t(texts.targetsByYear)
  useEffect(() => register({ name: 'targets', label, required: false }), [register, label])
  const put = (next: readonly TargetValues[]) => of.set('targets', next)
  const change = (at: number, change: Partial<TargetValues>) =>
    put(targets.map((one, n) => (n === at ? { ...one, ...change } : one)))
  return (
    <Fieldset legend={label} id={fieldId(of.key, 'targets')}>
      <div className={css.rows}>
        {targets.map((target, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          <div key={n} className={css.target}>
            <Select
              label={t(texts.indicator)}
              data={choices}
              searchable
              value={target.indicator}
              onChange={(indicator) => change(n, { indicator })}
            />
            <NumberInput
              label={t(texts.year)}
              value={Number(target.day.slice(0, 4))}
              min={2000}
              max={2100}
              allowDecimal={false}
              hideControls
              onChange={(year) =>
                typeof year === 'number' && year > 999 && change(n, { day: `${year}${target.day.slice(4)}` as Day })
              }
            />
            <NumberInput
              label={t(texts.value)}
              value={target.value ?? ''}
              decimalSeparator=","
              thousandSeparator="."
              hideControls
              onChange={(value) => change(n, { value: typeof value === 'number' ? value : null })}
            />
            <TextInput
              label={t(texts.basis)}
              value={target.act}
              placeholder={of.values.act}
              maxLength={300}
              onChange={(event) => change(n, { act: event.currentTarget.value })}
            />
            <ActionIcon
              size={36}
              aria-label={t(texts.removeTarget, { n: n + 1 })}
              onClick={() => put(targets.filter((_, at) => at !== n))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            put([
              ...targets,
              { indicator: null, day: to ?? (`${today.slice(0, 4)}-12-31` as Day), value: null, act: '' },
            ])
          }
        >
          {t(texts.addTarget)}
        </Button>
      </div>
    </Fieldset>
  )
}
