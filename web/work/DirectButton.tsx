import { Button, type ButtonProps } from '@mantine/core'
import type { About } from '#work/contract'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { words } from './directives/text.ts'

interface Props extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly about: About
  /** Units whose authorities are chosen already. */
  readonly units?: readonly string[]
  /** A rule that chooses them, with its settings. */
  readonly rule?: { readonly id: string; readonly settings: Readonly<Record<string, string>> }
}

/** The way to a directive about what is seen. */
export const directPath = ({ about, units = [], rule }: Omit<Props, 'size' | 'variant'>): string =>
  withQuery(paths.newDirective(), {
    ...(units.length > 0 ? { units: units.join(',') } : {}),
    aboutType: about.type,
    aboutId: about.id,
    aboutLabel: about.label,
    ...(rule ? { rule: rule.id } : {}),
    ...Object.fromEntries(Object.entries(rule?.settings ?? {}).map(([name, value]) => [`rule.${name}`, value])),
  })

/** "Issue a directive about this", for whoever may. */
export function DirectButton({ size = 'sm', variant = 'light', ...of }: Props) {
  const t = useSay()
  const may = useMay()
  if (!may('work.direct')) return null
  return (
    <Button component={Link} to={directPath(of)} size={size} variant={variant}>
      {t(words.directAbout)}
    </Button>
  )
}
