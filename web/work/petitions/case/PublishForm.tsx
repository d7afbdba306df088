import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { petitions } from '#work/contract'
import { hrefOf, useAct, useAnswer } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { Answer } from '../../../ui/Answer.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { ui } from '../../../ui/text.ts'
import report from '../report/Report.module.css'
import { answers } from '../text-answers.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'

type Draft = AnswerOf<typeof petitions.draftPublication>

/** Words and answer as they would stand in public: masked already, each masking shown, edited, pictures chosen. */
export function PublishForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useSay()
  const phone = useMediaQuery('(max-width: 699px)') ?? false
  const draft = useAnswer(petitions.draftPublication, { params: { id } }, { keep: false })
  return (
    <Modal opened onClose={onClose} title={t(answers.publication)} size="lg" fullScreen={phone}>
      <Answer of={draft}>{(data) => <Reviewing id={id} draft={data} onClose={onClose} />}</Answer>
    </Modal>
  )
}

function Reviewing({ id, draft, onClose }: { id: string; draft: Draft; onClose: () => void }) {
  const t = useSay()
  const [values, setValues] = useState(draft.published ?? draft.masked)
  const [photos, setPhotos] = useState<readonly string[]>(
    draft.pictures.filter(({ published }) => published).map((photo) => photo.id),
  )
  const publish = useAct(petitions.publishPetition, { done: t(answers.published), quiet: true, onDone: onClose })
  const typed = (name: 'title' | 'text' | 'answer' | 'address') => ({
    value: values[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: event.currentTarget.value })),
  })
  const send = () => {
    const { address, ...rest } = values
    publish.mutate({
      params: { id },
      body: { ...rest, photos: [...photos], ...(address === null || address.trim() === '' ? {} : { address }) },
    })
  }
  return (
    <Stack gap="md">
      <p className={css.quiet} style={{ margin: 0 }}>
        {t(answers.reviewLead)}
      </p>
      <section>
        <strong>
          {draft.findings.length === 0 ? t(answers.findingsNone) : t(answers.findings, { n: draft.findings.length })}
        </strong>
        <ul className={css.mask}>
          {draft.findings.map(({ field, from, found, why, certain }) => (
            <li key={`${field} ${from}`} data-certain={certain || undefined}>
              <mark>{found}</mark> {t(why)}
              {certain && ` · ${t(answers.certain)}`}
            </li>
          ))}
        </ul>
      </section>
      <TextInput label={t(answers.fieldTitle)} maxLength={300} {...typed('title')} />
      <Textarea label={t(answers.fieldText)} autosize minRows={3} maxRows={12} maxLength={10_000} {...typed('text')} />
      <Textarea
        label={t(answers.fieldAnswer)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        {...typed('answer')}
      />
      <TextInput label={t(answers.fieldAddress)} maxLength={300} {...typed('address')} />
      {draft.pictures.length > 0 && (
        <Checkbox.Group
          label={t(answers.photos)}
          description={t(answers.photosHint)}
          value={[...photos]}
          onChange={setPhotos}
        >
          <Group gap="md" mt="sm">
            {draft.pictures.map((photo, at) => (
              <span key={photo.id} className={report.thumbs}>
                <img
                  src={hrefOf(petitions.readPetitionPhoto, {
                    params: { id, photo: photo.id },
                    query: { size: 'small' },
                  })}
                  alt=""
                />
                <Checkbox value={photo.id} label={t(board.photo, { n: at + 1 })} />
              </span>
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <ErrorNote error={publish.error} focus />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(ui.cancel)}
        </Button>
        <Button loading={publish.isPending} onClick={send}>
          {t(answers.publish)}
        </Button>
      </Group>
    </Stack>
  )
}
