import { Alert, Group, Stack } from '@mantine/core'
import { useParams } from 'react-router'
import { type AccountDetail, people } from '#people/contract'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { AccountActs } from './AccountActs.tsx'
import { PostsCard } from './PostsCard.tsx'
import { ScopeCard } from './ScopeCard.tsx'
import { stateOf } from './state.ts'
import { texts } from './text.ts'

/** One person: posts, what they open and why, what was done. */
export default function AccountPage() {
  const t = useSay()
  const { id = '' } = useParams()
  const found = useAnswer(people.getAccount, { params: { id } }, { keep: false })
  const account = found.data
  return (
    <Page
      title={account?.name ?? t(texts.accounts)}
      back={paths.accounts()}
      lead={account && <Lead account={account} />}
      actions={account && account.locked === null ? <AccountActs account={account} /> : undefined}
    >
      <Answer of={found}>
        {(shown) => (
          <Stack gap="md">
            {shown.locked !== null && (
              <Alert variant="outline" color="gray">
                {t(shown.locked === 'own-account' ? texts.lockedOwn : texts.lockedBeyond)}
              </Alert>
            )}
            <PostsCard account={shown} />
            <ScopeCard id={shown.id} />
            <History type="people.account" id={shown.id} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Lead({ account }: { account: AccountDetail }) {
  const t = useSay()
  const state = stateOf(account)
  return (
    <Group gap="sm">
      <span>{account.username}</span>
      {account.phone !== null && <a href={`tel:${account.phone}`}>{account.phone}</a>}
      <StatusTag tone={state.tone}>{t(state.words)}</StatusTag>
      {account.mustChangePassword && <StatusTag tone="warn">{t(texts.mustChange)}</StatusTag>}
      {account.twoFactor && <StatusTag tone="good">{t(texts.twoFactorOn)}</StatusTag>}
    </Group>
  )
}
