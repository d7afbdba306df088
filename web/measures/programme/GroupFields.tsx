import { ActionIcon, Button, Fieldset, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { people } from '#people/contract'
import { useAnswer } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { fieldId } from '../../form/useField.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Edit.module.css'
import { programmeTexts as texts } from './text.ts'
import { useIndicatorChoices } from './useIndicatorChoices.ts'
import type { GroupValues, ProgrammeValues } from './values.ts'

const NEW: GroupValues = { id: '', name: '', nameEn: '', lead: null, indicators: [] }

/** The groups of tasks in the order of the act, each with its lead and what it is to move. */
export function GroupFields({ of }: { of: Draft<ProgrammeValues> }) {
  const t = useSay()
  const choices = useIndicatorChoices()
  const agencies = useAnswer(people.listAgencies, { query: { level: 'province' } })
  const leads = agencies.data?.map(({ id, name }) => ({ value: id, label: t(name) })) ?? []
  const { groups } = of.values
  const { register } = of
  const label = t(texts.groups)
  useEffect(() => register({ name: 'groups', label, required: false }), [register, label])
  const put = (next: readonly GroupValues[]) => of.set('groups', next)
  const change = (at: number, change: Partial<GroupValues>) =>
    put(groups.map((one, n) => (n === at ? { ...one, ...change } : one)))
  const raise = (at: number) => {
    const moved = groups[at]
    const before = groups[at - 1]
    if (moved && before) put(groups.with(at - 1, moved).with(at, before))
  }
  return (
    <Fieldset legend={label} id={fieldId(of.key, 'groups')}>
      <div className={css.rows}>
        {groups.map((group, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the order
          <div key={n} className={css.group}>
            <TextInput
              label={t(texts.groupName, { n: n + 1 })}
              value={group.name}
              maxLength={200}
              onChange={(event) => change(n, { name: event.currentTarget.value })}
            />
            <Select
              label={t(texts.groupLead)}
              data={leads}
              searchable
              clearable
              value={group.lead}
              onChange={(lead) => change(n, { lead })}
            />
            <MultiSelect
              className={css.moved}
              label={t(texts.groupMoves)}
              data={choices}
              searchable
              value={[...group.indicators]}
              onChange={(indicators) => change(n, { indicators })}
            />
            <div className={css.moves}>
              <ActionIcon size={36} disabled={n === 0} aria-label={t(texts.up, { n: n + 1 })} onClick={() => raise(n)}>
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size={36}
                aria-label={t(texts.removeGroup, { n: n + 1 })}
                onClick={() => put(groups.filter((_, at) => at !== n))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </div>
          </div>
        ))}
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => put([...groups, NEW])}>
          {t(texts.addGroup)}
        </Button>
      </div>
    </Fieldset>
  )
}
