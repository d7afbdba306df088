import { Progress } from '@mantine/core'
import { type TaskView, work } from '#work/contract'
import { hrefOf } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { formatInstant } from '../ui/format.ts'
import { ui } from '../ui/text.ts'
import { useFormat } from '../ui/useFormat.ts'
import { words } from './text.ts'
import { MAX_BYTES, useAttach } from './useAttach.ts'
import css from './Work.module.css'

/** The files of a task; whoever does it adds more here or from the bar below. */
export function Attachments({ task }: { task: TaskView }) {
  const t = useSay()
  const f = useFormat()
  const { attach, progress } = useAttach(task.id)
  const mayAttach = task.next.some(({ step, allowed }) => step === 'attach' && allowed)
  return (
    <Card title={`${t(words.files)} (${task.attachments.length})`}>
      {task.attachments.length === 0 && <p className={css.quiet}>{t(words.filesNone)}</p>}
      <ul className={css.list}>
        {task.attachments.map(({ id, name, bytes, at, by }) => (
          <li key={id}>
            <a
              className={css.item}
              href={hrefOf(work.getAttachment, { params: { id: task.id, attachment: id } })}
              download={name}
            >
              <span className={css.main}>
                <span className={css.name}>{name}</span>
                <br />
                <span className={css.quiet}>
                  {f.bytes(bytes)} · {formatInstant(at)} · {by}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {mayAttach && (
        <FileDrop kinds={[]} maxBytes={MAX_BYTES} onFile={attach} progress={progress} label={t(ui.dropFile)} />
      )}
      {!mayAttach && progress !== null && <Progress value={progress.ratio * 100} aria-label={progress.name} />}
    </Card>
  )
}
