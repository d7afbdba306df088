import { epidemic, type PersonView } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { actText } from '../text-acts.ts'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

/** Takes a confirmation back: says what follows, names the person, asks why. */
export function RetractCase({ person, onDone }: Props) {
  const t = useSay()
  const retract = useAct(epidemic.retractCase, { quiet: true, done: t(actText.retracted), onDone })
  return (
    <ReasonForm
      label={t(actText.reason)}
      hint={t(actText.reasonHint)}
      verb={t(actText.retract)}
      cancel={t(actText.cancel)}
      color="red"
      busy={retract.isPending}
      error={retract.error}
      onSend={(reason) => retract.mutate({ params: { id: person.id }, body: { reason } })}
      onCancel={onDone}
    >
      <p style={{ marginTop: 0 }}>{t(actText.retractWhat, { name: person.code })}</p>
    </ReasonForm>
  )
}
