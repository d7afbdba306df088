import { Button, Group, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type IndicatorRow, measures } from '#measures/contract'
import { useAct } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { texts } from './text.ts'

/** Declares the value of a year that has ended. */
export function ValueForm({ indicator, onDone }: { indicator: IndicatorRow; onDone: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const lastYear = Number(today.slice(0, 4)) - 1
  const [year, setYear] = useState<number | string>(lastYear)
  const [value, setValue] = useState<number | string>('')
  const [note, setNote] = useState('')
  const declare = useAct(measures.declareValue, { done: t(texts.declared) })
  const send = () =>
    declare.mutate(
      {
        params: { id: indicator.id },
        body: {
          unitId: indicator.unitId,
          periodFrom: `${Number(year)}-01-01`,
          periodTo: `${Number(year)}-12-31`,
          value: Number(value),
          ...(note === '' ? {} : { note }),
        },
      },
      { onSuccess: onDone },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <NumberInput
        label={t(texts.year)}
        value={year}
        onChange={setYear}
        min={2015}
        max={lastYear}
        required
        hideControls
      />
      <NumberInput
        label={t(texts.value)}
        value={value}
        onChange={setValue}
        decimalSeparator=","
        thousandSeparator="."
        required
        hideControls
        mt={8}
      />
      <Textarea
        label={t(texts.note)}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        mt={8}
        autosize
      />
      <Group justify="flex-end" mt={16}>
        <Button type="submit" loading={declare.isPending} disabled={value === '' || year === ''}>
          {t(texts.save)}
        </Button>
      </Group>
    </form>
  )
}
