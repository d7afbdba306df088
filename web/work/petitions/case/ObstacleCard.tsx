import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { petitions, petitionTexts, RESOLVERS, type Resolver } from '#work/contract'
import { useAct, useAnswer } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { ui } from '../../../ui/text.ts'
import { useFormat } from '../../../ui/useFormat.ts'
import { byFolded } from '../folded.ts'
import { moneyWords } from '../money.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import type { Case } from './usePetition.ts'

/** What stands in an enterprise's way: which ministry and rule, who is to resolve it, what it costs. */
export function ObstacleCard({ petition }: { petition: Case }) {
  const t = useSay()
  const f = useFormat()
  const [editing, setEditing] = useState(false)
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 600_000 })
  const ministries = (form.data?.ministries ?? []).map(({ id, name }) => ({ value: id, label: t(name) }))
  const { ministry, law, resolver, cost, affected } = petition.obstacle
  const money = moneyWords(cost, f.number)
  const mayDescribe = petition.atDesk || petition.handles
  const lines = [
    [t(board.ministry), ministries.find(({ value }) => value === ministry)?.label ?? t(board.ministryNone)],
    [t(board.law), law],
    [t(board.resolver), resolver === null ? null : t(petitionTexts.resolver[resolver])],
    [t(board.cost), money === null ? null : t(money.text, money.values)],
    [t(board.affected), affected === null ? null : f.number(affected, 0)],
  ] as const
  return (
    <Card
      title={t(board.obstacle)}
      aside={
        mayDescribe &&
        !editing && (
          <Button variant="subtle" size="compact-md" onClick={() => setEditing(true)}>
            {t(board.describe)}
          </Button>
        )
      }
    >
      {editing ? (
        <Describing petition={petition} ministries={ministries} onClose={() => setEditing(false)} />
      ) : (
        <dl className={css.facts}>
          {lines.map(([words, says]) =>
            says === null ? null : (
              <div key={words} style={{ display: 'contents' }}>
                <dt>{words}</dt>
                <dd>{says}</dd>
              </div>
            ),
          )}
        </dl>
      )}
    </Card>
  )
}

interface DescribingProps {
  readonly petition: Case
  readonly ministries: readonly { readonly value: string; readonly label: string }[]
  readonly onClose: () => void
}

function Describing({ petition, ministries, onClose }: DescribingProps) {
  const t = useSay()
  const [values, setValues] = useState(petition.obstacle)
  const save = useAct(petitions.describeObstacle, { done: t(board.saved), quiet: true, onDone: onClose })
  const put = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }))
  const numberOf = (value: string | number): number | null => (typeof value === 'number' ? value : null)
  return (
    <Stack gap="sm">
      <Select
        label={t(board.ministry)}
        data={[...ministries]}
        value={values.ministry}
        onChange={(ministry) => put({ ministry })}
        searchable
        clearable
        filter={byFolded}
      />
      <TextInput
        label={t(board.law)}
        value={values.law ?? ''}
        maxLength={500}
        onChange={(event) => put({ law: event.currentTarget.value || null })}
      />
      <Select
        label={t(board.resolver)}
        data={RESOLVERS.map((value) => ({ value, label: t(petitionTexts.resolver[value]) }))}
        value={values.resolver}
        onChange={(resolver) => put({ resolver: resolver as Resolver | null })}
        clearable
      />
      <NumberInput
        label={t(board.cost)}
        suffix={` ${t(board.costUnit)}`}
        thousandSeparator="."
        decimalSeparator=","
        allowDecimal={false}
        allowNegative={false}
        value={values.cost ?? ''}
        onChange={(value) => put({ cost: numberOf(value) })}
      />
      <NumberInput
        label={t(board.affected)}
        allowDecimal={false}
        allowNegative={false}
        value={values.affected ?? ''}
        onChange={(value) => put({ affected: numberOf(value) })}
      />
      <ErrorNote error={save.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(ui.cancel)}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate({ params: { id: petition.id }, body: values })}>
          {t(board.save)}
        </Button>
      </Group>
    </Stack>
  )
}
