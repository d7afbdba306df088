import { Checkbox, Textarea } from '@mantine/core'
import { useSay } from '../../../shell/language.tsx'
import { report } from '../text-report.ts'
import { PhotoField } from './PhotoField.tsx'
import type { StepProps } from './steps.ts'
import type { Photos } from './usePhotos.ts'

/** The words, and photos beside them. */
export function WordsStep({ values, faults, onChange, photos }: StepProps & { readonly photos: Photos }) {
  const t = useSay()
  return (
    <>
      <Textarea
        label={t(report.text)}
        description={t(report.textHint)}
        size="md"
        autosize
        minRows={5}
        maxRows={16}
        maxLength={10_000}
        value={values.text}
        error={faults.has('text') && t(report.textShort)}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <PhotoField photos={photos} />
      <Checkbox
        size="md"
        label={t(report.urgent)}
        description={t(report.urgentHint)}
        checked={values.urgent}
        onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
      />
    </>
  )
}
