import { addDays } from '#kernel/day'
import { fullName } from '#places/contract'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Timeline } from '../ui/Timeline.tsx'
import { unitTexts } from './text-unit.ts'
import { actName, type UnitPage } from './unit-page.ts'

/** Name, code and parent from one day to the next, each with the act that made it so. */
export function Versions({ page: { versions, acts, day } }: { page: UnitPage }) {
  const t = useSay()
  return (
    <Card title={t(unitTexts.versions)}>
      <Timeline
        items={versions.map((version) => {
          const { from, to, parent, code, begins, actId, endedBy } = version
          const began = begins === 'known' ? t(unitTexts.beganKnown) : actName(acts, actId, t)
          const ended = actName(acts, endedBy, t)
          const body = [
            parent && t(unitTexts.versionIn, { parent: t(fullName(parent)) }),
            began && (begins === 'known' ? began : t(unitTexts.beganBy, { act: began })),
            to !== null && ended && t(unitTexts.endedBy, { act: ended }),
          ]
          return {
            key: from,
            at: t(unitTexts.span, {
              from: formatDay(from),
              to: to === null ? t(unitTexts.now) : formatDay(addDays(to, -1)),
            }),
            title: t(unitTexts.version, { name: t(fullName(version)), code }),
            body: body.filter(Boolean).join('; '),
            tone: from <= day && (to === null || day < to) ? ('active' as const) : ('neutral' as const),
          }
        })}
      />
    </Card>
  )
}
