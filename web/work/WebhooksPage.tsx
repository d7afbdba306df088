import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { outgoing, type Webhook } from '#work/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Deliveries } from './notices/Deliveries.tsx'
import { SecretOnce } from './notices/SecretOnce.tsx'
import { words } from './notices/text-outgoing.ts'
import { WebhookCard } from './notices/WebhookCard.tsx'
import { WebhookForm } from './notices/WebhookForm.tsx'

/** Other systems that are told: how it goes with each, what was given up, and sending it again. */
export default function WebhooksPage() {
  const t = useSay()
  const found = useAnswer(outgoing.listWebhooks, {})
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null)
  const [secret, setSecret] = useState<{ name: string; secret: string } | null>(null)
  const [shown, setShown] = useState<Webhook | null>(null)
  return (
    <Page
      title={t(words.hooksTitle)}
      lead={t(words.hooksLead)}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
          {t(words.add)}
        </Button>
      }
    >
      <Answer of={found}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <EmptyState title={t(words.none)} hint={t(words.noneDo)} />
          ) : (
            webhooks.map((hook) => (
              <WebhookCard
                key={hook.id}
                hook={hook}
                onEdit={() => setEditing(hook)}
                onDeliveries={() => setShown(hook)}
                onSecret={setSecret}
              />
            ))
          )
        }
      </Answer>
      {editing !== null && (
        <WebhookForm hook={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSecret={setSecret} />
      )}
      {secret !== null && <SecretOnce {...secret} onClose={() => setSecret(null)} />}
      {shown !== null && <Deliveries hook={shown} onClose={() => setShown(null)} />}
    </Page>
  )
}
