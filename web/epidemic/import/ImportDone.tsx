import { Alert, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ImportResult } from '#epidemic/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { importText } from '../text-import.ts'
import css from './Import.module.css'

interface Props {
  readonly result: ImportResult
  readonly outbreak: string | null
  readonly onMore: () => void
}

/** What came of it, in words, and where to look. */
export function ImportDone({ result: { sentence, tookMs, setAside }, outbreak, onMore }: Props) {
  const t = useSay()
  const f = useFormat()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <Alert
      ref={note}
      tabIndex={-1}
      role="status"
      color="teal"
      icon={<IconCheck size={20} aria-hidden />}
      title={`${t(importText.done)} ${t(importText.took, { seconds: f.number(tookMs / 1000, 1) })}`}
    >
      <p className={css.sentence}>{t(sentence)}</p>
      {setAside > 0 && <p>{t(importText.setAside, { n: setAside })}</p>}
      <p>{t(importText.doneNext)}</p>
      <div className={css.buttons}>
        <Button component={Link} to={withQuery(paths.persons(), { outbreak })}>
          {t(importText.seePeople)}
        </Button>
        <Button variant="default" onClick={onMore}>
          {t(importText.importMore)}
        </Button>
      </div>
    </Alert>
  )
}
