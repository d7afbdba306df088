import { Alert, Drawer, Stack } from '@mantine/core'
import { exchange, type Intake, intakeSources } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Exchange.module.css'
import { Preview } from './Preview.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { byNeed, severalIn } from './tally.ts'
import { intakeWords as words } from './text-intake.ts'
import { useReading } from './useReading.ts'

/** One sending with what became of each value; one that was refused can be settled here and written. */
export function Sending({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useSay()
  const f = useFormat()
  const found = useAnswer(exchange.getIntake, { params: { id } })
  const title = found.data ? `${t(intakeSources[found.data.source])} · ${f.instant(found.data.at)}` : ''
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={title}>
      <Answer of={found}>{(intake) => <Values key={intake.state} intake={intake} onDone={onClose} />}</Answer>
    </Drawer>
  )
}

function Values({ intake, onDone }: { intake: Intake; onDone: () => void }) {
  const t = useSay()
  const settle = intake.state === 'refused' && intake.reportIds.length > 0
  const reading = useReading(onDone, settle ? intake : null)
  return (
    <Stack gap="md">
      <p className={css.quiet}>
        {[intake.by, intake.fileName, intake.form?.name, intake.period?.name].filter(Boolean).join(' · ')}
      </p>
      {intake.problem !== null && (
        <Alert color="red" variant="outline">
          {intake.problem}
        </Alert>
      )}
      {reading.intake ? (
        <>
          <Alert color="yellow" variant="light">
            {t(words.settle)}
          </Alert>
          <Preview reading={reading} intake={reading.intake} />
        </>
      ) : (
        <PreviewTable rows={byNeed(intake.values)} several={severalIn(intake.values)} reading={null} />
      )}
    </Stack>
  )
}
