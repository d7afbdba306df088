import { Progress } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useSay } from '../shell/language.tsx'
import css from './FileDrop.module.css'
import { ui } from './text.ts'
import { useFormat } from './useFormat.ts'

interface Props {
  /** Endings with their dot: `['.csv', '.xlsx']`; empty takes anything. */
  readonly kinds: readonly string[]
  readonly maxBytes: number
  readonly onFile: (file: File) => void
  /** 0 to 1 while a file is on its way. */
  readonly progress?: { readonly name: string; readonly ratio: number } | null
  readonly label?: string
}

/** A place to drop a file, or to choose one; says what it takes before and why not after. */
export function FileDrop({ kinds, maxBytes, onFile, progress = null, label }: Props) {
  const t = useSay()
  const f = useFormat()
  const id = useId()
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const size = f.bytes(maxBytes)

  const take = (file: File | undefined) => {
    if (!file) return
    const known = kinds.length === 0 || kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
    if (!known) setFault(t(ui.dropWrongKind, { name: file.name, kinds: kinds.join(', ') }))
    else if (file.size > maxBytes) setFault(t(ui.dropTooBig, { name: file.name, size }))
    else {
      setFault(null)
      onFile(file)
    }
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const percent = progress === null ? 0 : Math.round(progress.ratio * 100)
  return (
    <div>
      <label
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={20} stroke={1.5} aria-hidden />
        <span>{label ?? t(ui.dropFile)}</span>
        <span className={css.kinds}>
          {kinds.length === 0 ? t(ui.dropAny, { size }) : t(ui.dropKinds, { kinds: kinds.join(', '), size })}
        </span>
        <input
          type="file"
          className="visually-hidden"
          accept={kinds.join(',')}
          aria-describedby={fault === null ? undefined : id}
          disabled={progress !== null}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {progress !== null && (
        <div className={css.progress}>
          <span>{t(ui.sending, { name: progress.name, percent })}</span>
          <Progress value={percent} aria-label={progress.name} />
        </div>
      )}
      {fault !== null && (
        <p id={id} role="alert" className={css.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
