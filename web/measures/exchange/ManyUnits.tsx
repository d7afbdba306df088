import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import {
  exchange,
  type FormRow,
  MOST_SHEET_BYTES,
  periodBefore,
  periodOn,
  periodWords,
  reporting,
} from '#measures/contract'
import { call, useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saveBlob } from '../../ui/save.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { toastProblem } from '../../ui/toast.tsx'
import css from './Exchange.module.css'
import { Preview } from './Preview.tsx'
import { words } from './text.ts'
import { intakeWords } from './text-intake.ts'
import { useReading } from './useReading.ts'

/** One spreadsheet for every unit under a department: taken, filled in, handed in, seen before it is written. */
export function ManyUnits() {
  const t = useSay()
  const forms = useAnswer(reporting.listForms, { query: {} })
  const [form, setForm] = useState<string | null>(null)
  const chosen = forms.data?.items.find(({ id }) => id === form) ?? null
  const reading = useReading(() => undefined)
  const take = async (file: File) => {
    const kept = new File([await file.arrayBuffer()], file.name, { type: file.type })
    await reading.read(kept.name, () =>
      sendFile(exchange.readSpreadsheetForMany, { query: { name: kept.name } }, kept, () => undefined),
    )
  }
  const { intake, written } = reading
  return (
    <Card title={t(intakeWords.many)}>
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          {t(intakeWords.manyLead)}
        </Text>
        <Group align="flex-end" gap="sm">
          <Select
            label={t(intakeWords.form)}
            searchable
            data={(forms.data?.items ?? []).map(({ id, name }) => ({ value: id, label: t(name) }))}
            value={form}
            onChange={setForm}
            w={360}
            maw="100%"
          />
          {chosen && <TakeTemplate key={chosen.id} form={chosen} />}
        </Group>
        <FileDrop
          kinds={['.xlsx']}
          maxBytes={MOST_SHEET_BYTES}
          label={t(intake === null ? words.drop : words.dropMended)}
          onFile={(file) => void take(file)}
        />
        {reading.reading !== null && (
          <p role="status" className={css.quiet}>
            {t(words.reading, { name: reading.reading })}
          </p>
        )}
        {intake === null && <ErrorNote error={reading.error} focus />}
        {written !== null && (
          <Alert color="teal" variant="light" role="status">
            {t(words.done, { n: written })}
          </Alert>
        )}
        {intake && <Preview reading={reading} intake={intake} />}
      </Stack>
    </Card>
  )
}

const OFFERED = 4

function TakeTemplate({ form }: { form: FormRow }) {
  const t = useSay()
  const { language } = useLanguage()
  const { today } = useAsOf()
  const first = periodBefore(periodOn(form.period, today))
  const periods = [first]
  while (periods.length < OFFERED) periods.push(periodBefore(periods.at(-1) ?? first))
  const [period, setPeriod] = useState<string>(first.id)
  const fetchIt = async () => {
    try {
      const sheet = await call(exchange.getTemplateForMany, { params: { id: form.id }, query: { period } })
      saveBlob(`${form.id}_${period}.xlsx`, sheet)
    } catch (thrown) {
      toastProblem(problemOf(thrown, language))
    }
  }
  return (
    <>
      <Select
        label={t(intakeWords.period)}
        data={periods.map((one) => ({ value: one.id, label: t(periodWords(one)) }))}
        value={period}
        onChange={(id) => setPeriod(id ?? first.id)}
        allowDeselect={false}
        w={180}
      />
      <Button onClick={() => void fetchIt()} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
        {t(intakeWords.template)}
      </Button>
    </>
  )
}
