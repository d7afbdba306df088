import { Button, Textarea } from '@mantine/core'
import { IconMoodCry, IconMoodEmpty, IconMoodHappy, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import { useState } from 'react'
import { petitions, petitionTexts } from '#work/contract'
import { useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { follow } from '../text-follow.ts'
import css from './Follow.module.css'

const FACES = [IconMoodCry, IconMoodSad, IconMoodEmpty, IconMoodSmile, IconMoodHappy]

/** One to five, and words if wanted. */
export function RateBox({ code, secret }: { code: string; secret: string }) {
  const t = useSay()
  const [rating, setRating] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const rate = useAct(petitions.ratePetition, { quiet: true })
  const send = () =>
    rating !== null &&
    rate.mutate({
      params: { code },
      body: { secret, rating, ...(words.trim() === '' ? {} : { words }) },
    })
  return (
    <section className={css.box} aria-label={t(follow.rate)}>
      <h2>{t(follow.rate)}</h2>
      <fieldset className={css.rates}>
        <legend className="visually-hidden">{t(follow.rate)}</legend>
        {FACES.map((Face, at) => {
          const says = t(petitionTexts.rating[at] ?? { vi: '', en: '' })
          return (
            <button
              key={says}
              type="button"
              aria-pressed={rating === at + 1}
              aria-label={t(follow.stars, { n: at + 1, words: says })}
              onClick={() => setRating(at + 1)}
            >
              <Face size={30} stroke={1.5} aria-hidden />
              {at + 1}
            </button>
          )
        })}
      </fieldset>
      {rating !== null && (
        <>
          <strong aria-live="polite">{t(petitionTexts.rating[rating - 1] ?? { vi: '', en: '' })}</strong>
          <Textarea
            size="md"
            label={t(follow.rateWords)}
            autosize
            minRows={2}
            maxLength={2_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <ErrorNote error={rate.error} />
          <Button size="md" loading={rate.isPending} onClick={send}>
            {t(follow.rateSend)}
          </Button>
        </>
      )}
    </section>
  )
}
