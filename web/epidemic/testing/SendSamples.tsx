import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type SampleView, testing } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { testingText } from './text.ts'

interface Props {
  readonly samples: readonly SampleView[]
  readonly unit: string | null
  readonly onClose: () => void
}
type Proposal = AnswerOf<typeof testing.listLaboratories>['proposals'][number]

/** Which laboratory, the one that answers first on top with why; then the paper that goes along. */
export function SendSamples({ samples, unit, onClose }: Props) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const from = unit ?? samples[0]?.unitId ?? null
  const found = useAnswer(testing.listLaboratories, {
    query: { tubes: samples.length, ...(from === null ? {} : { unit: from }) },
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [courier, setCourier] = useState('')
  const send = useAct(testing.sendManifest, {
    quiet: true,
    done: ({ tubes, code }) => t(testingText.sent, { n: f.number(tubes), code }),
    onDone: ({ id }) => {
      onClose()
      go(paths.manifest(id))
    },
  })
  const laboratory = chosen ?? found.data?.proposals[0]?.laboratoryId ?? null
  return (
    <Modal opened onClose={onClose} title={t(testingText.sendTitle, { n: f.number(samples.length) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (laboratory !== null)
            send.mutate({ body: { laboratory, samples: samples.map(({ id }) => id), courier: courier.trim() || null } })
        }}
        style={{ display: 'grid', gap: 16 }}
      >
        <ErrorNote error={send.error} focus />
        <Answer of={found} rows={3}>
          {({ laboratories, proposals }) => (
            <Radio.Group label={t(testingText.sendTo)} value={laboratory} onChange={setChosen}>
              {proposals.map((one, at) => (
                <Radio
                  key={one.laboratoryId}
                  mt={8}
                  value={one.laboratoryId}
                  label={laboratories.find(({ id }) => id === one.laboratoryId)?.name ?? one.laboratoryId}
                  description={<Why of={one} isBest={at === 0} />}
                />
              ))}
            </Radio.Group>
          )}
        </Answer>
        <TextInput
          label={t(testingText.courier)}
          value={courier}
          maxLength={200}
          onChange={(event) => setCourier(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(testingText.cancel)}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={laboratory === null}>
            {t(testingText.send)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function Why({ of, isBest }: { of: Proposal; isBest: boolean }) {
  const t = useSay()
  const f = useFormat()
  const reasons = {
    way: of.km === null ? t(testingText.wayUnknown) : t(testingText.way, { km: f.number(of.km, 0) }),
    wait: of.waitHours === 0 ? t(testingText.noWait) : t(testingText.wait, { hours: f.number(of.waitHours, 0) }),
    pace: t(of.measured ? testingText.paceMeasured : testingText.pacePromised, { hours: f.number(of.paceHours, 0) }),
  }
  return (
    <>
      {t(isBest ? testingText.proposed : testingText.proposal, { hours: f.number(of.hours, 0) })}:{' '}
      {t(testingText.because, reasons)}.
    </>
  )
}
