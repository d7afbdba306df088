import { Button } from '@mantine/core'
import type { whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { words } from './text.ts'

interface Props {
  readonly advice: AnswerOf<typeof whatIf.getAdvice>
  readonly codes: readonly string[]
}

/** Makes what was tried a directive to the unit; whom it is for and what it is about are filled in. */
export function AssignButton({ advice: { edition, subject, indicators }, codes }: Props) {
  const t = useSay()
  const may = useMay()
  if (!may('work.direct') || codes.length === 0) return null
  const unit = t(subject.name)
  const only = codes.length === 1 ? indicators.find(({ code }) => code === codes[0]) : undefined
  const to = withQuery(paths.newDirective(), {
    ...(edition.subjectKind === 'commune' ? { units: subject.id } : { agencies: subject.id }),
    aboutType: 'measures.index-gap',
    aboutId: [edition.id, subject.id, ...codes].join(' '),
    aboutLabel: only
      ? t(words.assignAbout, { unit, name: t(only.name) })
      : t(words.assignMany, { unit, n: codes.length }),
    sector: edition.sector,
  })
  return (
    <Button component={Link} to={to}>
      {t(words.assign, { n: codes.length })}
    </Button>
  )
}
