import { Button, Modal, SegmentedControl, Select } from '@mantine/core'
import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { saveText } from '../../ui/save.ts'
import { texts } from '../text.ts'
import { importText } from '../text-import.ts'
import type { ImportChoice, ImportKind } from './choice.ts'
import css from './Import.module.css'
import { OpenOutbreak } from './OpenOutbreak.tsx'
import { templateCsv, templateName } from './template.ts'

interface Props {
  readonly choice: ImportChoice
  readonly onChange: (to: Partial<ImportChoice>) => void
}

/** What the file is, and which outbreak it belongs to; a new one can be opened here. */
export function Setup({ choice: { kind, outbreak }, onChange }: Props) {
  const t = useSay()
  const [opening, setOpening] = useState(false)
  const known = useAnswer(epidemic.listOutbreaks, {})
  return (
    <Card title={t(importText.what)}>
      <div className={css.setup}>
        <div>
          <SegmentedControl
            aria-label={t(importText.kind)}
            data={[
              { value: 'cases', label: t(importText.cases) },
              { value: 'encounters', label: t(importText.encounters) },
              { value: 'follow-ups', label: t(importText['follow-ups']) },
            ]}
            value={kind}
            // Another kind has other fields: the columns are matched anew.
            onChange={(to) => onChange({ kind: to as ImportKind, columns: {} })}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => saveText(templateName[kind], 'text/csv', templateCsv(kind))}
          >
            {t(importText.template)}
          </Button>
        </div>
        <div>
          <Select
            className={css.outbreak}
            aria-label={t(importText.outbreak)}
            placeholder={t(importText.chooseOutbreak)}
            data={(known.data?.outbreaks ?? []).map(({ id, name, closedOn }) => ({
              value: id,
              label: closedOn === null ? t(name) : `${t(name)} (${t(texts.closed)})`,
            }))}
            value={outbreak}
            onChange={(to) => onChange({ outbreak: to })}
          />
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening(true)}>
            {t(importText.newOutbreak)}
          </Button>
        </div>
      </div>
      <Modal opened={opening} onClose={() => setOpening(false)} title={t(importText.newOutbreak)}>
        <OpenOutbreak
          onOpened={(id) => {
            setOpening(false)
            onChange({ outbreak: id })
          }}
        />
      </Modal>
    </Card>
  )
}
