import { CloseButton, Group, Text } from '@mantine/core'
import { DIRECTIVE_FORMS, type DirectiveForm, directiveForm, work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { TextField } from '../../form/TextField.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import type { DirectiveValues } from '../new-directive.ts'
import { MAX_BYTES } from '../useAttach.ts'
import { words } from './text.ts'

export const SIGNED_KINDS = ['.pdf', '.docx', '.jpg', '.jpeg', '.png'] as const

/** Form, number, date and signer of the document, and the files that go with it. */
export function DocumentFields({ of }: { of: Draft<DirectiveValues> }) {
  const t = useSay()
  const { form, sector, files } = of.values
  const next = useAnswer(work.proposeNumber, {
    query: { form: (form ?? 'letter') as DirectiveForm, sector: sector ?? 'general' },
  })
  const signer = next.data?.signer
  return (
    <>
      <ChoiceField
        of={of}
        name="form"
        label={t(words.form)}
        choices={DIRECTIVE_FORMS.map((value) => ({ value, words: t(directiveForm[value]) }))}
        required
      />
      <TextField
        of={of}
        name="number"
        label={t(words.number)}
        {...(next.data ? { hint: t(words.numberHint, { number: next.data.number }) } : {})}
      />
      <DayField of={of} name="day" label={t(words.day)} />
      <TextField
        of={of}
        name="signerName"
        label={t(words.signer)}
        {...(signer ? { hint: t(words.signerHint, { name: signer.name }) } : {})}
      />
      <TextField
        of={of}
        name="signerTitle"
        label={t(words.signerTitle)}
        {...(signer?.title ? { hint: t(words.signerHint, { name: signer.title }) } : {})}
      />
      <div>
        <Text fw={500} size="sm" mb={4}>
          {t(words.files)}
        </Text>
        <FileDrop
          kinds={SIGNED_KINDS}
          maxBytes={MAX_BYTES}
          label={t(words.filesHint)}
          onFile={(file) => of.set('files', [...files, file])}
        />
        {files.map((file, at) => (
          <Group key={`${file.name}.${file.size}`} justify="space-between" mt="xs">
            <Text size="sm">{file.name}</Text>
            <CloseButton
              aria-label={t(words.fileRemove, { name: file.name })}
              onClick={() =>
                of.set(
                  'files',
                  files.filter((_, n) => n !== at),
                )
              }
            />
          </Group>
        ))}
      </div>
    </>
  )
}
