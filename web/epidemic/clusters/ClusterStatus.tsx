import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { type ClusterWhole, clusterStatuses, clusters } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from '../Epidemic.module.css'
import { ReasonModal } from './ReasonModal.tsx'
import { clusterText } from './text.ts'
import { statusTone } from './tone.ts'

type Status = ClusterWhole['status']

/** The status confirmed, what the dated rule gives with its criteria, and the buttons for the difference. */
export function ClusterStatus({ cluster }: { cluster: ClusterWhole }) {
  const t = useSay()
  const { id, status, statusOn, state, standing, mayDecide } = cluster
  const { proposed, rule, notIsolated, isolatedOn, nextOn } = standing
  const [other, setOther] = useState<Status | null>(null)
  const set = useAct(clusters.setClusterStatus, { done: t(clusterText.statusDone) })
  const decides = mayDecide && state === 'confirmed'
  const rest = (['active', 'contained', 'closed'] as const).filter((one) => one !== status && one !== proposed)
  return (
    <Card title={t(clusterText.statusCard)}>
      <div className={css.page} style={{ gap: 8 }}>
        <span className={css.bar}>
          {state === 'confirmed' && (
            <StatusTag tone={statusTone(status)}>
              {t(clusterText.statusIs, { status: t(clusterStatuses[status]) })}
            </StatusTag>
          )}
          {statusOn !== null && <span>{t(clusterText.statusSince, { day: formatDay(statusOn) })}</span>}
        </span>
        {rule === null ? (
          <span>{t(clusterText.noRule)}</span>
        ) : (
          <>
            {proposed !== null && <b>{t(clusterText.ruleGives, { status: t(clusterStatuses[proposed]) })}</b>}
            <span>
              {notIsolated > 0
                ? t(clusterText.notIsolated, { n: notIsolated })
                : isolatedOn !== null && t(clusterText.allIsolated, { day: formatDay(isolatedOn) })}
            </span>
            {nextOn !== null && <span>{t(clusterText.next, { day: formatDay(nextOn) })}</span>}
            <span className={css.note}>
              {t(clusterText.ruleSays, { contained: rule.containedDays, closed: rule.closedDays, act: rule.act })}{' '}
              {t(rule.cited ? clusterText.assumed : clusterText.own)}
            </span>
          </>
        )}
        {decides && (
          <span className={css.bar}>
            {proposed !== null && proposed !== status && (
              <Button
                size="compact-sm"
                loading={set.isPending}
                onClick={() => set.mutate({ params: { id }, body: { status: proposed } })}
              >
                {t(clusterText.confirmStatus, { status: t(clusterStatuses[proposed]).toLowerCase() })}
              </Button>
            )}
            <Menu>
              <Menu.Target>
                <Button size="compact-sm" variant="default">
                  {t(clusterText.otherStatus)}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {rest.map((one) => (
                  <Menu.Item key={one} onClick={() => setOther(one)}>
                    {t(clusterStatuses[one])}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        )}
      </div>
      <ReasonModal
        name={`epidemic.cluster-status.${id}`}
        opened={other !== null}
        title={other === null ? '' : t(clusterText.confirmStatus, { status: t(clusterStatuses[other]).toLowerCase() })}
        onClose={() => setOther(null)}
        onSend={(reason) => set.mutateAsync({ params: { id }, body: { status: other ?? status, reason } })}
      />
    </Card>
  )
}
