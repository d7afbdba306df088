import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { reporting } from '#measures/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ui } from '../../ui/text.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Entry.module.css'
import sheet from './Sheet.module.css'
import { publishWords as words } from './text-publish.ts'

const NAMED = 5

/** Freezes what the larger units sum up to for a period: what it would be, what is missing, and why it is done anyway. */
export function PublishPeriod({ form, period }: { form: string; period: string }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.publish)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(words.publish)} size="xl">
        <Preview form={form} period={period} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Preview({ form, period, onClose }: { form: string; period: string; onClose: () => void }) {
  const t = useSay()
  const f = useFormat()
  const [reason, setReason] = useState('')
  const preview = useAnswer(reporting.previewPublication, { query: { form, period } }, { keep: false })
  const publish = useAct(reporting.publishPeriod, {
    quiet: true,
    done: ({ published, unchanged }) => t(words.done, { published, unchanged }),
    onDone: onClose,
  })
  return (
    <Answer of={preview}>
      {({ reports, published, waiting, correcting, values }) => {
        const blocked = waiting.length + correcting.length > 0
        const named = (all: typeof waiting) =>
          [...all.slice(0, NAMED).map(({ name }) => t(name)), ...(all.length > NAMED ? ['…'] : [])].join(', ')
        return (
          <>
            <p>{t(words.lead, { published, reports })}</p>
            {waiting.length > 0 && (
              <p className={css.bad}>{t(words.waiting, { n: waiting.length, names: named(waiting) })}</p>
            )}
            {correcting.length > 0 && (
              <p className={css.bad}>{t(words.correcting, { n: correcting.length, names: named(correcting) })}</p>
            )}
            <div className={sheet.sheet} style={{ maxHeight: 360, overflowY: 'auto' }}>
              <table className={sheet.table} data-review>
                <thead>
                  <tr>
                    <th scope="col">{t(words.total)}</th>
                    <th scope="col" className={sheet.number}>
                      {t(words.before)}
                    </th>
                    <th scope="col" className={sheet.number}>
                      {t(words.now)}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {values.map(({ indicator, subject, value, before, from, of }) => (
                    <tr key={`${indicator.id} ${subject.id}`}>
                      <th scope="row">
                        {t(indicator.name)}
                        <p className={css.said}>
                          {t(subject.name)} · {t(words.from, { from, of })}
                        </p>
                      </th>
                      <td className={sheet.number} data-label={t(words.before)}>
                        {before === null ? '—' : f.number(before, 2)}
                      </td>
                      <td className={sheet.number} data-label={t(words.now)}>
                        {value === null ? '—' : f.number(value, 2)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {blocked && (
              <Textarea
                mt="md"
                label={t(words.reason)}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                autosize
                maxLength={2_000}
              />
            )}
            <ErrorNote error={publish.error} focus />
            <Group justify="flex-end" mt="lg">
              <Button variant="default" onClick={onClose}>
                {t(ui.cancel)}
              </Button>
              <Button
                loading={publish.isPending}
                disabled={values.length === 0 || (blocked && reason.trim().length < 3)}
                onClick={() =>
                  publish.mutate({ body: { form, period, ...(blocked ? { reason: reason.trim() } : {}) } })
                }
              >
                {t(words.publishN, { n: values.filter(({ value }) => value !== null).length })}
              </Button>
            </Group>
          </>
        )
      }}
    </Answer>
  )
}
