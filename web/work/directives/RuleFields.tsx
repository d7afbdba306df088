import { Checkbox, Group, MultiSelect, NumberInput, Select, Stack } from '@mantine/core'
import type { AnswerOf } from '#platform/http/client'
import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import type { DirectiveValues } from '../new-directive.ts'
import { words } from './text.ts'

type Rule = AnswerOf<typeof work.listRecipientRules>['items'][number]
type Setting = Rule['settings'][number]

/** A rule that chooses recipients by what is known today, and what it asks. */
export function RuleFields({ of }: { of: Draft<DirectiveValues> }) {
  const t = useSay()
  const { rule: id, settings } = of.values
  const rules = useAnswer(work.listRecipientRules, {}, { staleTime: 300_000 })
  const rule = rules.data?.items.find((one) => one.id === id)
  const choose = (to: string | null) => {
    const chosen = rules.data?.items.find((one) => one.id === to)
    of.set('rule', to)
    of.set('settings', Object.fromEntries((chosen?.settings ?? []).map(({ name, start }) => [name, start])))
    of.set('without', [])
  }
  return (
    <Stack gap="sm">
      <Select
        label={t(words.byRule)}
        description={t(words.byRuleHint)}
        placeholder={t(words.noRule)}
        data={(rules.data?.items ?? []).map((one) => ({ value: one.id, label: t(one.words) }))}
        value={id}
        clearable
        onChange={choose}
      />
      {rule?.settings.map((setting) => (
        <SettingField
          key={setting.name}
          setting={setting}
          value={settings[setting.name] ?? setting.start}
          onChange={(value) => of.set('settings', { ...settings, [setting.name]: value })}
        />
      ))}
    </Stack>
  )
}

interface SettingProps {
  readonly setting: Setting
  readonly value: string
  readonly onChange: (value: string) => void
}

const IN_SIGHT = 5

function SettingField({ setting, value, onChange }: SettingProps) {
  const t = useSay()
  const { kind } = setting
  const label = t(setting.words)
  const data = setting.choices.map((one) => ({ value: one.value, label: t(one.words) }))
  const chosen = value.split(',').filter(Boolean)
  if (kind === 'number')
    return (
      <NumberInput label={label} min={0} max={9_999} value={Number(value)} onChange={(to) => onChange(String(to))} />
    )
  if (kind === 'choice')
    return <Select label={label} data={data} value={value || null} onChange={(to) => onChange(to ?? '')} searchable />
  if (data.length > IN_SIGHT)
    return <MultiSelect label={label} data={data} value={chosen} onChange={(to) => onChange(to.join(','))} searchable />
  return (
    <Checkbox.Group label={label} value={chosen} onChange={(to) => onChange(to.toSorted().join(','))}>
      <Group mt={4}>
        {data.map((one) => (
          <Checkbox key={one.value} value={one.value} label={one.label} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
