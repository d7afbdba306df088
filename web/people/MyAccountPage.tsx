import { Alert, Stack, Text } from '@mantine/core'
import { type Me, people } from '#people/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'
import { TwoFactorCard } from './TwoFactorCard.tsx'
import { texts } from './text.ts'

/** What is mine to keep: posts, password, second factor, sessions. */
export default function MyAccountPage() {
  const t = useSay()
  const me = useAnswer(people.me, {})
  return (
    <Page title={t(texts.mine)} lead={me.data && `${me.data.name} · ${me.data.username}`}>
      <Answer of={me}>
        {(mine) => (
          <Stack gap="md" maw={760}>
            {mine.mustChangePassword && (
              <Alert color="orange" variant="outline" role="status">
                {t(texts.mustChangeNow)}
              </Alert>
            )}
            {!mine.mustChangePassword && <MyPosts me={mine} />}
            <PasswordCard />
            {!mine.mustChangePassword && <TwoFactorCard on={mine.twoFactor} />}
            <SessionsCard />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function MyPosts({ me }: { me: Me }) {
  const t = useSay()
  return (
    <Card title={t(texts.myPosts)}>
      {me.posts.length === 0 && <Text>{t(texts.noPosts)}</Text>}
      {me.posts.map((post) => (
        <div key={post.id}>
          <Text fw={600}>{post.title}</Text>
          <Text c="dimmed">
            {t(post.agencyName)} · {t(post.roleName)} · {t(texts.from).toLowerCase()} {formatDay(post.from)}
          </Text>
        </div>
      ))}
    </Card>
  )
}
