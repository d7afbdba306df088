import { TextInput } from '@mantine/core'
import { useSay } from '../../../shell/language.tsx'
import { report } from '../text-report.ts'
import css from './Report.module.css'
import type { StepProps } from './steps.ts'

/** A name and a way back, only if wanted; why one might is said first. */
export function ContactStep({ values, faults, onChange }: StepProps) {
  const t = useSay()
  const typed = (name: 'name' | 'phone' | 'email') => ({
    label: t(report[name]),
    size: 'md' as const,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <p className={css.quiet}>{t(report.contactWhy)}</p>
      <TextInput {...typed('name')} autoComplete="name" maxLength={200} />
      <TextInput
        {...typed('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        error={faults.has('phone') && t(report.phoneBad)}
      />
      <TextInput
        {...typed('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={200}
        error={faults.has('email') && t(report.emailBad)}
      />
    </>
  )
}
