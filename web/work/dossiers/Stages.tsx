import { ActionIcon, Autocomplete, Button, Fieldset, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { sectorNames } from '#people/contract'
import { PROCEDURE_LEVELS } from '#work/contract'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { agencyWords } from './agency-words.ts'
import css from './Official.module.css'
import { hoursOf, newStage, type ProcedureValues, type Stage } from './procedure-values.ts'
import { catalogue } from './text-catalogue.ts'
import { useSpan } from './useSpan.ts'

const KINDS = PROCEDURE_LEVELS.flatMap((level) =>
  Object.keys(sectorNames).flatMap((sector) => (sector === '*' ? [] : [`${level}/${sector}`])),
)

/** The steps in their order, each with its agency and hours; their sum is the term. */
export function Stages({ of }: { of: Draft<ProcedureValues> }) {
  const t = useSay()
  const span = useSpan()
  const { stages } = of.values
  const put = (at: number, change: Partial<Stage>) =>
    of.set(
      'stages',
      stages.map((one, n) => (n === at ? { ...one, ...change } : one)),
    )
  return (
    <Fieldset legend={t(catalogue.steps)}>
      <div className={css.stages}>
        {stages.map((stage, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
          <div key={n} className={css.stage}>
            <TextInput
              label={`${n + 1}. ${t(catalogue.stepName)}`}
              value={stage.name}
              maxLength={300}
              onChange={(event) => put(n, { name: event.currentTarget.value })}
            />
            <Autocomplete
              label={t(catalogue.stepAgency)}
              description={t(agencyWords(stage.agency))}
              inputWrapperOrder={['label', 'input', 'description']}
              data={KINDS}
              limit={12}
              value={stage.agency}
              onChange={(agency) => put(n, { agency })}
            />
            <NumberInput
              label={t(catalogue.stepHours)}
              value={stage.hours}
              min={0}
              decimalSeparator=","
              onChange={(hours) => put(n, { hours: typeof hours === 'number' ? hours : 0 })}
            />
            <ActionIcon
              size={36}
              disabled={stages.length === 1}
              aria-label={t(catalogue.removeStep, { n: n + 1 })}
              onClick={() =>
                of.set(
                  'stages',
                  stages.filter((_, at) => at !== n),
                )
              }
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <div className={css.line}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => of.set('stages', [...stages, newStage])}
          >
            {t(catalogue.addStep)}
          </Button>
          <strong>{t(catalogue.total, { span: span(hoursOf(stages)) })}</strong>
        </div>
      </div>
    </Fieldset>
  )
}
