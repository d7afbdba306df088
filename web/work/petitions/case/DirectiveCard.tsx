import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { Link } from '../../../shell/Link.tsx'
import { useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { formatDay } from '../../../ui/format.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import { DirectiveForm } from './DirectiveForm.tsx'
import type { Case } from './usePetition.ts'

/** The directives made of it with how far they are, and the one step that makes another. */
export function DirectiveCard({ petition, may }: { petition: Case; may: boolean }) {
  const t = useSay()
  const [writing, setWriting] = useState(false)
  const { directives } = petition
  if (!may && directives.length === 0) return null
  return (
    <Card title={t(board.directives)}>
      <div className={css.stack}>
        {directives.length > 0 && (
          <ul className={css.list}>
            {directives.map(({ id, number, title, on, tasks, tasksDone }) => (
              <li key={id}>
                <Link to={paths.directive(id)}>
                  {number} · {title}
                </Link>
                <span className={css.quiet}>
                  {formatDay(on)} · {t(board.directiveTasks, { done: tasksDone, n: tasks })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {may && (
          <Button variant={directives.length === 0 ? 'light' : 'default'} onClick={() => setWriting(true)}>
            {t(board.directive)}
          </Button>
        )}
        {writing && <DirectiveForm id={petition.id} onClose={() => setWriting(false)} />}
      </div>
    </Card>
  )
}
