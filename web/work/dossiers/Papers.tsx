import { ActionIcon, Button, FileButton, Progress } from '@mantine/core'
import { IconCamera, IconCheck, IconFile, IconFileUpload, IconX } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { ui } from '../../ui/text.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Papers.module.css'
import { papers } from './text-papers.ts'
import type { Sending } from './useSending.ts'

/** A document that is asked for. */
export interface WantedPaper {
  readonly id: string
  readonly name: string
  readonly hint?: string | undefined
  readonly required: boolean
}

export interface ChosenFile {
  readonly id: string
  readonly document: string
  readonly name: string
  readonly blob: Blob
}

interface Props {
  readonly wanted: readonly WantedPaper[]
  readonly files: readonly ChosenFile[]
  readonly states?: ReadonlyMap<string, Sending>
  readonly onAdd: (document: string, files: readonly File[]) => void
  readonly onRemove: (id: string) => void
  readonly onRetry?: (id: string) => void
  /** Asked for and still missing: said beside the document. */
  readonly missing?: ReadonlySet<string>
  /** Larger files are refused here already, before they are sent. */
  readonly mostBytes: number
  /** While files are on their way nothing is added or taken away. */
  readonly locked?: boolean
  /** Before the name, at the desk a box to tick. */
  readonly before?: (paper: WantedPaper) => ReactNode
}

const PAPER_TYPES = 'image/*,application/pdf'

/** The documents one by one, each taken by camera or as a file, or dropped on its line. */
export function Papers({ wanted, ...rest }: Props) {
  return (
    <ul className={css.papers}>
      {wanted.map((paper) => (
        <Paper key={paper.id} paper={paper} {...rest} />
      ))}
    </ul>
  )
}

function Paper({
  paper,
  files,
  states,
  onAdd,
  onRemove,
  onRetry,
  missing,
  mostBytes,
  locked = false,
  before,
}: Omit<Props, 'wanted'> & { paper: WantedPaper }) {
  const t = useSay()
  const f = useFormat()
  const [over, setOver] = useState(false)
  const own = files.filter(({ document }) => document === paper.id)
  const lacks = missing?.has(paper.id) === true && own.length === 0
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const add = (list: readonly File[]) => {
    const fits = list.filter(({ size, type }) => size <= mostBytes || type.startsWith('image/'))
    setTooLarge(list.find((file) => !fits.includes(file))?.name ?? null)
    if (fits.length > 0) onAdd(paper.id, fits)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!locked) add([...event.dataTransfer.files])
  }
  return (
    <li
      className={css.paper}
      data-over={over || undefined}
      data-lacks={lacks || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={css.head}>
        {before?.(paper)}
        <div className={css.name}>
          {paper.name} <span className={css.need}>{t(paper.required ? papers.required : papers.ifAny)}</span>
          {paper.hint !== undefined && <div className={css.quiet}>{paper.hint}</div>}
          {tooLarge !== null && (
            <div className={css.fault} role="alert">
              {t(ui.dropTooBig, { name: tooLarge, size: f.bytes(mostBytes) })}
            </div>
          )}
          {lacks && <div className={css.fault}>{t(papers.lacks)}</div>}
        </div>
      </div>
      {own.length > 0 && (
        <ul className={css.files}>
          {own.map((file) => (
            <Chosen
              key={file.id}
              file={file}
              sending={states?.get(file.id)}
              locked={locked}
              onRemove={() => onRemove(file.id)}
              onRetry={onRetry && (() => onRetry(file.id))}
            />
          ))}
        </ul>
      )}
      <div className={css.ways}>
        <FileButton onChange={(file) => file && add([file])} accept="image/*" capture="environment">
          {(props) => (
            <Button
              {...props}
              className={css.camera}
              variant="default"
              disabled={locked}
              leftSection={<IconCamera size={18} aria-hidden />}
              aria-label={`${t(own.length === 0 ? papers.camera : papers.oneMore)}: ${paper.name}`}
            >
              {t(own.length === 0 ? papers.camera : papers.oneMore)}
            </Button>
          )}
        </FileButton>
        <FileButton onChange={add} accept={PAPER_TYPES} multiple>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={locked}
              leftSection={<IconFileUpload size={18} aria-hidden />}
              aria-label={`${t(papers.file)}: ${paper.name}`}
            >
              {t(papers.file)}
            </Button>
          )}
        </FileButton>
        <span className={css.dropHint}>{t(papers.dropHere)}</span>
      </div>
    </li>
  )
}

interface ChosenProps {
  readonly file: ChosenFile
  readonly sending: Sending | undefined
  readonly locked: boolean
  readonly onRemove: () => void
  readonly onRetry: (() => void) | undefined
}

function Chosen({ file, sending, locked, onRemove, onRetry }: ChosenProps) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const state = sending?.state
  return (
    <li className={css.file} data-state={state}>
      <Thumb file={file} />
      <div className={css.fileWords}>
        <div className={css.fileName}>{file.name}</div>
        {sending?.state === 'failed' ? (
          <div className={css.fault} role="alert">
            {problemOf(sending.error, language).title}{' '}
            {onRetry && (
              <Button variant="subtle" size="compact-sm" onClick={onRetry}>
                {t(ui.retry)}
              </Button>
            )}
          </div>
        ) : sending?.state === 'sending' ? (
          <Progress
            value={sending.ratio * 100}
            aria-label={t(ui.sending, { name: file.name, percent: Math.round(sending.ratio * 100) })}
          />
        ) : (
          <div className={css.quiet}>
            {f.bytes(file.blob.size)}
            {state === 'sent' && ` · ${t(papers.arrived)}`}
          </div>
        )}
      </div>
      {state === 'sent' ? (
        <IconCheck size={20} className={css.sent} aria-hidden />
      ) : (
        !locked && (
          <ActionIcon size={44} onClick={onRemove} aria-label={t(ui.remove, { name: file.name })}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )
      )}
    </li>
  )
}

function Thumb({ file }: { file: ChosenFile }) {
  const shows = /^image\/(jpeg|png|webp)$/.test(file.blob.type)
  const url = useMemo(() => (shows ? URL.createObjectURL(file.blob) : null), [shows, file.blob])
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url])
  return url === null ? (
    <span className={css.thumb}>
      <IconFile size={20} stroke={1.5} aria-hidden />
    </span>
  ) : (
    <img className={css.thumb} src={url} alt="" />
  )
}
