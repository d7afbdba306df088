import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ManifestView, type SampleView, spacedCode, testing } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { rightNow } from '../moment.ts'
import { Code } from './parts.tsx'
import css from './Testing.module.css'
import { testingText } from './text.ts'
import { targetText } from './text-target.ts'

type Fault = 'missing' | 'spoiled'

/** A hand-over taken in tube by tube: what is marked is missing or spoiled, everything else is there. */
export function TakeIn({ of, onClose }: { of: ManifestView; onClose: () => void }) {
  const t = useSay()
  const f = useFormat()
  const [marked, setMarked] = useState<ReadonlyMap<string, Fault>>(new Map())
  const whole = useAnswer(testing.getManifest, { params: { id: of.id } })
  const receive = useAct(testing.receiveManifest, {
    quiet: true,
    done: ({ received, missing, spoiled }) =>
      t(targetText.receivedSome, { n: f.number(received), missing: f.number(missing), spoiled: f.number(spoiled) }),
    onDone: onClose,
  })
  const idsOf = (fault: Fault): string[] => [...marked].flatMap(([id, its]) => (its === fault ? [id] : []))
  const [missing, spoiled] = [idsOf('missing'), idsOf('spoiled')]
  const there = of.tubes - marked.size
  const mark = (id: string, fault: Fault) =>
    setMarked((before) => {
      const after = new Map(before)
      if (before.get(id) === fault) after.delete(id)
      else after.set(id, fault)
      return after
    })
  return (
    <Modal opened onClose={onClose} title={t(targetText.checkTitle, { code: spacedCode(of.code) })} size="lg">
      <div className={css.stack}>
        <p className={css.quiet}>{t(targetText.checkLead)}</p>
        <ErrorNote error={receive.error} focus />
        <Answer of={whole} rows={6}>
          {({ samples }) => <Tubes of={samples} marked={marked} onMark={mark} />}
        </Answer>
        <p className={css.quiet} role="status">
          {t(targetText.summary, { n: f.number(there), missing: missing.length, spoiled: spoiled.length })}{' '}
          {there === 0 && t(targetText.noneLeft)}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(testingText.cancel)}
          </Button>
          <Button
            loading={receive.isPending}
            disabled={whole.data === undefined}
            onClick={() => receive.mutate({ params: { id: of.id }, body: { at: rightNow(), missing, spoiled } })}
          >
            {t(testingText.receive, { n: f.number(there) })}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

interface TubesProps {
  readonly of: readonly SampleView[]
  readonly marked: ReadonlyMap<string, Fault>
  readonly onMark: (id: string, fault: Fault) => void
}

const bare = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()

function Tubes({ of, marked, onMark }: TubesProps) {
  const t = useSay()
  const [words, setWords] = useState('')
  const shown = of.filter(
    ({ code, personCode }) => bare(code).includes(bare(words)) || bare(personCode).includes(bare(words)),
  )
  return (
    <>
      <TextInput
        label={t(targetText.find)}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {shown.length === 0 && <p className={css.quiet}>{t(targetText.noTube)}</p>}
      <ul className={css.tubes}>
        {shown.map(({ id, code, personCode }) => (
          <li key={id} className={css.tube}>
            <span>
              <Code of={code} /> <span className={css.quiet}>{personCode}</span>
            </span>
            <span className={css.marks}>
              {(['missing', 'spoiled'] as const).map((fault) => (
                <Checkbox
                  key={fault}
                  label={t(targetText[fault])}
                  aria-label={t(fault === 'missing' ? targetText.missingOf : targetText.spoiledOf, {
                    code: spacedCode(code),
                  })}
                  checked={marked.get(id) === fault}
                  onChange={() => onMark(id, fault)}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
