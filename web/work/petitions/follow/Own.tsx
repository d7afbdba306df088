import { Button } from '@mantine/core'
import { petitions } from '#work/contract'
import { useAct } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { useSay } from '../../../shell/language.tsx'
import { ConfirmHarm } from '../../../ui/ConfirmHarm.tsx'
import { formatDay } from '../../../ui/format.ts'
import { KeepLink } from '../KeepLink.tsx'
import { follow } from '../text-follow.ts'
import { AddPhotos } from './AddPhotos.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import css from './Follow.module.css'
import { OwnPhotos } from './OwnPhotos.tsx'
import { RateBox } from './RateBox.tsx'
import { SayBox } from './SayBox.tsx'
import { StatusBox } from './StatusBox.tsx'
import { Steps } from './Steps.tsx'
import { askedLast } from './standing.ts'
import type { Followed } from './useFollowed.ts'

/** One's own petition: how it stands, what is asked of one, the answer, and what one may still do. */
export function Own({ petition, secret }: { petition: Followed; secret: string }) {
  const t = useSay()
  const { code, windowDay, photos } = petition
  const asked = petition.mayInform ? askedLast(petition) : null
  const after = photos.filter(({ kind }) => kind === 'after')
  const shared = { code, secret }
  return (
    <>
      <StatusBox petition={petition} />
      {petition.mayInform && (
        <SayBox
          {...shared}
          step="inform"
          title={t(follow.inform)}
          label={t(follow.informLabel)}
          send={t(follow.informSend)}
          asked
        >
          {asked !== null && <div className={css.words}>“{asked}”</div>}
          <AddPhotos {...shared} left={petition.photosLeft} />
        </SayBox>
      )}
      <AnswerBox petition={petition} />
      {after.length > 0 && (
        <section className={css.part}>
          <h2>{t(follow.afterPhotos)}</h2>
          <OwnPhotos {...shared} photos={after} />
        </section>
      )}
      {petition.mayRate && <RateBox {...shared} />}
      {petition.mayReopen && (
        <SayBox
          {...shared}
          step="reopen"
          title={t(follow.reopen)}
          label={t(follow.reopenLabel)}
          send={t(follow.reopenSend)}
        >
          {windowDay !== null && <p className={css.quiet}>{t(follow.reopenUntil, { day: formatDay(windowDay) })}</p>}
        </SayBox>
      )}
      {!petition.mayReopen && petition.state === 'closed' && windowDay !== null && (
        <p className={css.quiet}>{t(follow.reopenOver, { day: formatDay(windowDay) })}</p>
      )}
      {petition.publishedOn !== null && <a href={paths.answer(code)}>{t(follow.published)}</a>}
      {petition.mayClose && petition.mayReopen && <Ending {...shared} step="close" words={t(follow.close)} />}
      <section className={css.part}>
        <h2>{t(follow.said)}</h2>
        <div className={css.words}>{petition.text}</div>
        {petition.address !== null && (
          <div className={css.quiet}>
            {t(follow.place)}: {petition.address}
          </div>
        )}
        <OwnPhotos {...shared} photos={photos.filter(({ kind }) => kind === 'before')} />
      </section>
      <section className={css.part}>
        <h2>{t(follow.steps)}</h2>
        <Steps steps={petition.steps} />
      </section>
      {petition.mayAdd && (
        <SayBox {...shared} step="add" title={t(follow.add)} label={t(follow.addLabel)} send={t(follow.addSend)}>
          {petition.mayAddPhotos && <AddPhotos {...shared} left={petition.photosLeft} />}
        </SayBox>
      )}
      <details>
        <summary>{t(follow.link2)}</summary>
        <KeepLink code={code} secret={secret} />
      </details>
      {petition.mayWithdraw && (
        <Ending {...shared} step="withdraw" words={t(follow.withdraw)} note={t(follow.withdrawNote)} />
      )}
    </>
  )
}

interface EndingProps {
  readonly code: string
  readonly secret: string
  readonly step: 'close' | 'withdraw'
  readonly words: string
  readonly note?: string
}

function Ending({ code, secret, step, words, note }: EndingProps) {
  const t = useSay()
  const end = useAct(petitions.addToPetition, { done: t(follow.done) })
  const input = { params: { code }, body: { secret, step } }
  if (step === 'close') {
    return (
      <Button variant="default" size="md" loading={end.isPending} onClick={() => end.mutate(input)}>
        {words}
      </Button>
    )
  }
  return (
    <ConfirmHarm verb={words} name={code} consequence={note} onConfirm={() => end.mutateAsync(input)}>
      {(ask) => (
        <Button variant="subtle" color="gray" size="md" onClick={ask}>
          {words}
        </Button>
      )}
    </ConfirmHarm>
  )
}
