import { ActionIcon, Button, Checkbox, Fieldset, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { dossierTexts, REQUIREMENT_FORMS } from '#work/contract'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Official.module.css'
import { newRequirement, type ProcedureValues, type Requirement } from './procedure-values.ts'
import { catalogue } from './text-catalogue.ts'

/** What the applicant brings, one line each. */
export function Documents({ of }: { of: Draft<ProcedureValues> }) {
  const t = useSay()
  const { requirements } = of.values
  const put = (id: string, change: Partial<Requirement>) =>
    of.set(
      'requirements',
      requirements.map((one) => (one.id === id ? { ...one, ...change } : one)),
    )
  return (
    <Fieldset legend={t(catalogue.documents)}>
      <div className={css.stages}>
        {requirements.map(({ id, name, form, required }, n) => (
          <div key={id} className={css.stage}>
            <TextInput
              label={`${n + 1}. ${t(catalogue.documentName)}`}
              value={name}
              maxLength={1_000}
              onChange={(event) => put(id, { name: event.currentTarget.value })}
            />
            <Select
              label={t(catalogue.documentForm)}
              data={REQUIREMENT_FORMS.map((value) => ({ value, label: t(dossierTexts.requirementForm[value]) }))}
              value={form}
              allowDeselect={false}
              onChange={(value) => put(id, { form: value ?? form })}
            />
            <Checkbox
              label={t(catalogue.required)}
              checked={required}
              className={css.tick}
              onChange={(event) => put(id, { required: event.currentTarget.checked })}
            />
            <ActionIcon
              size={36}
              aria-label={t(catalogue.removeDocument, { n: n + 1 })}
              onClick={() =>
                of.set(
                  'requirements',
                  requirements.filter((one) => one.id !== id),
                )
              }
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => of.set('requirements', [...requirements, newRequirement(requirements)])}
        >
          {t(catalogue.addDocument)}
        </Button>
      </div>
    </Fieldset>
  )
}
