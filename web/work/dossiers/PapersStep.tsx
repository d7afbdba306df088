import { Button } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import css from './Apply.module.css'
import type { ApplyProps } from './apply.ts'
import { Papers } from './Papers.tsx'
import { citizen } from './text-citizen.ts'
import { wantedOf } from './wanted.ts'

/** The papers one by one. Those still missing may be added later: nothing keeps one from going on. */
export function PapersStep({ procedure, form, of, go }: ApplyProps) {
  const t = useSay()
  return (
    <>
      <p>{t(citizen.papersLead)}</p>
      <Papers
        wanted={wantedOf(procedure.requirements, t)}
        files={of.application.files}
        mostBytes={form.mostFileBytes}
        onAdd={of.add}
        onRemove={of.remove}
      />
      <div className={css.foot}>
        <Button size="lg" onClick={() => go(2)}>
          {t(citizen.next)}
        </Button>
      </div>
    </>
  )
}
