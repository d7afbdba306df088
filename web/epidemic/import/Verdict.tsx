import { Alert, Button } from '@mantine/core'
import type { Preview } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { importText } from '../text-import.ts'
import { hasDays, type ImportChoice, missingIn, obstacleTo } from './choice.ts'
import { Faults } from './Faults.tsx'
import css from './Import.module.css'
import type { Importing } from './useImport.ts'

interface Props {
  readonly importing: Importing
  readonly preview: Preview
  readonly choice: ImportChoice
}

/** How the file was understood, and whether it can be imported; otherwise what to mend, row by row. */
export function Verdict({ importing, preview, choice }: Props) {
  const t = useSay()
  const f = useFormat()
  const { file, sending, run, forget } = importing
  const obstacle = obstacleTo(preview, choice.outbreak)
  const rows = f.number(preview.rows, 0)
  const delimiter = preview.delimiter === '\t' ? t(importText.tab) : (preview.delimiter ?? ',')
  const format = preview.format !== 'csv' ? t(importText[preview.format]) : t(importText.csv, { delimiter })
  return (
    <Card title={t(importText.understood, { name: file?.name ?? '', rows, format })}>
      <div className={css.verdict}>
        {preview.source !== 'own' && (
          <p>
            {t(importText[preview.source])}{' '}
            {preview.suggestedKind !== null && preview.suggestedKind !== choice.kind && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void importing.change({ kind: preview.suggestedKind ?? choice.kind, columns: {} })}
              >
                {t(importText.suggested, { kind: t(importText[preview.suggestedKind]) })}
              </Button>
            )}
          </p>
        )}
        {hasDays(preview) && <p className={css.quiet}>{t(importText[preview.dayOrder])}</p>}
        {preview.importedBefore && <Alert color="gray">{t(importText.before)}</Alert>}
        {obstacle === 'missing' && (
          <Alert color="red" variant="outline" role="alert">
            {t(importText.missing, {
              columns: missingIn(preview)
                .map(({ label }) => t(label))
                .join(', '),
            })}
          </Alert>
        )}
        {obstacle === 'faults' && (
          <Faults
            importing={importing}
            preview={preview}
            choice={choice.columns}
            ready={choice.outbreak !== null}
            onColumns={(columns) => void importing.change({ columns })}
          />
        )}
        {(obstacle === null || obstacle === 'outbreak') && (
          <p>
            {t(importText.clean, { rows })}
            {preview.plan && <b> {t(preview.plan.sentence)}</b>}
          </p>
        )}
        {preview.plan?.added === 0 && <p className={css.quiet}>{t(importText.nothingNew)}</p>}
        {obstacle === 'outbreak' && <p className={css.need}>{t(importText.needOutbreak)}</p>}
        <div className={css.buttons}>
          <Button size="md" disabled={obstacle !== null} loading={sending !== null} onClick={() => void run()}>
            {t(importText.run, { rows })}
          </Button>
          <Button size="md" variant="default" onClick={forget}>
            {t(importText.otherFile)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
