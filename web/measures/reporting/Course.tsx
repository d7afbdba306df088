import { type Report, reportingTexts } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import { Timeline } from '../../ui/Timeline.tsx'
import { cellWords } from './line.ts'
import { reviewWords as words } from './text-review.ts'

/** Everything that was done to the report and its lines, the latest first. */
export function Course({ report }: { report: Report }) {
  const t = useSay()
  const { language } = useLanguage()
  if (report.steps.length === 0) return null
  const items = report.steps
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ step, indicatorId, part, before, after, words: why, by, at }, n) => {
      const line = report.lines.find((one) => one.indicatorId === indicatorId && one.part === part)
      const said = (value: number | null) => (value === null || !line ? '—' : cellWords(value, line, language))
      const changed = line && before !== null && after !== null && before !== after
      return {
        key: `${at} ${n}`,
        at: t(words.stepAt, { at: formatInstant(at), by }),
        title: line
          ? `${t(reportingTexts.steps[step])}: ${t(line.short)}${part ? `, ${part}` : ''}`
          : t(reportingTexts.steps[step]),
        body: [
          changed ? t(words.beforeAfter, { before: said(before), after: said(after) }) : null,
          why === null ? null : `“${why}”`,
        ]
          .filter((one) => one !== null)
          .join(' · '),
        ...(step === 'returned' ? { tone: 'bad' as const } : {}),
      }
    })
  return (
    <Card title={t(words.course)}>
      <Timeline items={items} />
    </Card>
  )
}
