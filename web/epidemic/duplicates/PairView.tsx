import { Button, Radio } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { duplicates, type Field, type Pair } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import { ui } from '../../ui/text.ts'
import { toastUndo } from '../../ui/toast.tsx'
import { fuller, otherOf, type Two, takenFrom, type Which, whichOf } from './choice.ts'
import css from './Duplicates.module.css'
import { FieldRows, KnownRows } from './Rows.tsx'
import { duplicateText } from './text.ts'
import { usePair } from './usePair.ts'

interface Props {
  readonly pair: Pair
}

/** Two records side by side: which one is kept, whose values stay, and whether they are one person at all. */
export function PairView({ pair }: Props) {
  const t = useSay()
  const read = usePair(pair)
  return (
    <Card title={t(duplicateText.compare)} aside={t(duplicateText.likely, { score: pair.score })}>
      {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Skeletons rows={10} />}
      {read.data && <Compared two={read.data} />}
    </Card>
  )
}

function Compared({ two }: { two: Two }) {
  const t = useSay()
  const may = useMay()
  const [kept, setKept] = useState<Which>(fuller(two))
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Field, Which>>>>({})
  const undo = useAct(duplicates.undoMerge, { done: t(duplicateText.undone) })
  const merge = useAct(duplicates.mergePeople, {
    onDone: ({ id }) => {
      const body = { reason: t(duplicateText.undoneAtOnce) }
      toastUndo(t(duplicateText.merged), t(ui.undo), () => undo.mutate({ params: { id }, body }))
    },
  })
  const apart = useAct(duplicates.keepApart, { done: t(duplicateText.apart) })
  const busy = merge.isPending || apart.isPending
  const acts = may('epidemic.act')
  const say = {
    one: () => {
      if (!acts || busy) return
      const [keep, other] = [two[kept].person.id, two[otherOf(kept)].person.id]
      merge.mutate({ body: { keptId: keep, absorbedId: other, values: takenFrom(two, kept, chosen) } })
    },
    two: () => {
      if (acts && !busy) apart.mutate({ body: { aId: two.a.person.id, bId: two.b.person.id } })
    },
  }
  useHotkeys([
    ['g', say.one],
    ['k', say.two],
  ])
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            {(['a', 'b'] as const).map((which) => (
              <th key={which} scope="col">
                <Radio
                  name="kept"
                  label={t(which === kept ? duplicateText.kept : duplicateText.keep)}
                  aria-label={`${t(duplicateText.keep)}: ${two[which].person.code}`}
                  checked={which === kept}
                  onChange={() => setKept(which)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <FieldRows
            two={two}
            stays={(field) => whichOf(two, kept, chosen, field)}
            onChoose={(field, which) => setChosen((before) => ({ ...before, [field]: which }))}
          />
          <KnownRows two={two} />
        </tbody>
      </table>
      {acts && (
        <>
          <div className={css.acts}>
            <Button onClick={say.one} loading={merge.isPending} disabled={busy}>
              {t(duplicateText.same)}
            </Button>
            <Button variant="default" onClick={say.two} loading={apart.isPending} disabled={busy}>
              {t(duplicateText.different)}
            </Button>
          </div>
          <p className={css.quiet}>
            {t(duplicateText.sameHint)} {t(duplicateText.keys)}
          </p>
        </>
      )}
    </>
  )
}
