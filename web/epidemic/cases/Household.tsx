import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { cases, type Investigation } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import page from '../Epidemic.module.css'
import css from './Cases.module.css'
import { PickPerson } from './PickPerson.tsx'
import { caseText } from './text.ts'

/** Who lives with the person: the one list families are kept together by. */
export function Household({ of }: { of: Investigation }) {
  const t = useSay()
  const [adding, setAdding] = useState(false)
  const join = useAct(cases.joinHousehold, { done: t(caseText.householdJoined), onDone: () => setAdding(false) })
  const leave = useAct(cases.leaveHousehold, { done: t(caseText.householdLeft) })
  const { personId, household, mayAct, outbreakId } = of
  return (
    <section aria-label={t(caseText.household)} style={{ marginTop: 16 }}>
      <div className={css.kept}>
        <b>{t(caseText.household)}</b>
        {mayAct && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t(caseText.householdAdd)}
          </Button>
        )}
        {mayAct && household.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={leave.isPending}
            onClick={() => leave.mutate({ params: { id: personId }, body: {} })}
          >
            {t(caseText.householdLeave)}
          </Button>
        )}
      </div>
      {household.length === 0 ? (
        <p className={page.below}>{t(caseText.householdNone)}</p>
      ) : (
        <p className={css.progress} style={{ marginTop: 8 }}>
          {household.map(({ person, level }, at) => (
            <span key={person.id ?? at}>
              {person.id === null ? t(person.label) : <Link to={paths.person(person.id)}>{t(person.label)}</Link>}{' '}
              {level !== null && <LevelTag level={level} />}
            </span>
          ))}
        </p>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(caseText.householdAdd)}>
        <PickPerson
          id="household-with"
          label={t(caseText.sourceFind)}
          hint={t(caseText.sourceHint)}
          outbreak={outbreakId}
          except={personId}
          code=""
          onPick={(id) => id !== null && join.mutate({ params: { id: personId }, body: { withId: id } })}
        />
      </Modal>
    </section>
  )
}
