import { Button, Progress } from '@mantine/core'
import { type CampaignView, testing } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { useScope } from '../useScope.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

/** Campaigns with how far each is; whoever may act opens another. */
export function Campaigns({ onOpen }: { onOpen: (() => void) | null }) {
  const t = useSay()
  const { day: _, ...query } = useScope().query
  const campaigns = useAnswer(testing.listCampaigns, { query })
  return (
    <Card
      title={t(testingText.campaigns)}
      aside={
        onOpen && (
          <Button size="xs" variant="default" onClick={onOpen}>
            {t(testingText.newCampaign)}
          </Button>
        )
      }
    >
      <Answer of={campaigns} rows={2}>
        {({ campaigns: list }) =>
          list.length === 0 ? (
            <p className={css.quiet}>{t(testingText.noCampaign)}</p>
          ) : (
            <ul className={css.list}>
              {list.map((campaign) => (
                <li key={campaign.id}>
                  <div className={css.row}>
                    <Link to={paths.campaign(campaign.id)} className={css.name}>
                      {campaign.name}
                    </Link>
                    <StatusTag tone={campaign.closedAt === null ? 'active' : 'neutral'}>
                      {t(campaign.closedAt === null ? testingText.underWay : testingText.ended)}
                    </StatusTag>
                  </div>
                  <CampaignBar of={campaign} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

/** How many of those planned have been sampled, and in which days. */
export function CampaignBar({ of: { progress, startsOn, endsOn } }: { of: CampaignView }) {
  const t = useSay()
  const f = useFormat()
  const said = t(testingText.progressSaid, { done: f.number(progress.sampled), all: f.number(progress.planned) })
  return (
    <>
      <Progress value={progress.planned === 0 ? 0 : (100 * progress.sampled) / progress.planned} aria-label={said} />
      <div className={css.row}>
        <span className={css.quiet}>{said}</span>
        <span className={css.quiet}>
          {t(testingText.campaignDays, { from: formatDay(startsOn), to: formatDay(endsOn) })}
        </span>
      </div>
    </>
  )
}
