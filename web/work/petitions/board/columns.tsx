import { ORIGINS, PETITION_CATEGORIES, PETITION_STATES, type PetitionRow, petitionTexts } from '#work/contract'
import type { Say } from '../../../shell/language.tsx'
import type { Column } from '../../../table/column.ts'
import { formatDay } from '../../../ui/format.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { CategoryIcon } from '../CategoryIcon.tsx'
import { board } from '../text-board.ts'
import { petitionTone } from '../tone.ts'
import css from './Board.module.css'
import { PetitionDue } from './PetitionDue.tsx'

/** A petition as a row: what, by when, how it stands, where and with whom. */
export const petitionColumns = (t: Say): readonly Column<PetitionRow>[] => [
  {
    id: 'title',
    head: t(board.petition),
    value: (row) => row.title,
    cell: (row) => <Title row={row} t={t} />,
    phone: 'title',
    sortable: false,
  },
  {
    id: 'due',
    head: t(board.due),
    value: (row) => row.due,
    cell: (row) => <PetitionDue petition={row} brief />,
    words: (row) => formatDay(row.due),
    width: 232,
    sortable: false,
  },
  {
    id: 'state',
    head: t(board.state),
    value: (row) => row.state,
    words: (row) => t(petitionTexts.state[row.state]),
    cell: (row) => <StatusTag tone={petitionTone[row.state]}>{t(petitionTexts.state[row.state])}</StatusTag>,
    choices: PETITION_STATES.map((value) => ({ value, words: t(petitionTexts.state[value]) })),
    width: 184,
    sortable: false,
  },
  { id: 'handler', head: t(board.handler), value: (row) => row.handler?.name ?? null, width: 176, sortable: false },
  { id: 'unit', head: t(board.place), value: (row) => row.unit.name, width: 144, sortable: false },
  {
    id: 'category',
    head: t(board.category),
    value: (row) => row.category,
    words: (row) => t(petitionTexts.category[row.category]),
    choices: PETITION_CATEGORIES.map((value) => ({ value, words: t(petitionTexts.category[value]) })),
    width: 168,
    hidden: true,
    phone: 'hide',
    sortable: false,
  },
  {
    id: 'origin',
    head: t(board.origin),
    value: (row) => row.origin,
    words: (row) => t(petitionTexts.origin[row.origin]),
    choices: ORIGINS.map((value) => ({ value, words: t(petitionTexts.origin[value]) })),
    width: 160,
    hidden: true,
    phone: 'hide',
    sortable: false,
  },
  {
    id: 'rating',
    head: t(board.rating),
    value: (row) => row.rating,
    numeric: true,
    width: 72,
    hidden: true,
    phone: 'hide',
    sortable: false,
  },
  {
    id: 'raisedOn',
    head: t(board.raisedOn),
    value: (row) => row.raisedOn,
    words: (row) => formatDay(row.raisedOn),
    width: 104,
    hidden: true,
    phone: 'hide',
    sortable: false,
  },
  {
    id: 'age',
    head: t(board.age),
    value: (row) => row.ageDays,
    numeric: true,
    width: 88,
    hidden: true,
    phone: 'hide',
    sortable: false,
  },
  { id: 'code', head: t(board.code), value: (row) => row.code, width: 112, hidden: true, sortable: false },
]

/** The words, with a picture of their kind and what makes them press. */
function Title({ row, t }: { row: PetitionRow; t: Say }) {
  const marks = [
    row.urgency === 'urgent' ? t(board.urgent) : null,
    row.followers > 0 ? t(board.followersN, { n: row.followers }) : null,
    row.reopened > 0 ? t(board.reopened, { n: row.reopened }) : null,
    row.escalation > 0 ? t(board.escalated) : null,
  ].filter((mark) => mark !== null)
  return (
    <span className={css.title} title={t(petitionTexts.category[row.category])}>
      <CategoryIcon category={row.category} size={18} />
      <span>
        {row.title}
        {marks.length > 0 && <small data-urgent={row.urgency === 'urgent' || undefined}>{marks.join(' · ')}</small>}
      </span>
    </span>
  )
}
