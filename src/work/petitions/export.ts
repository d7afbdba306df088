import { type Language, say, type Text } from '#kernel/text'
import type { Names } from '../tasks/view.ts'
import { ministryName } from './ministry.ts'
import type { Petition } from './petition.ts'
import { petitionTexts } from './text.ts'
import { petitionView } from './view-petition.ts'

/** Heads of the export, in the order of its cells. Nobody who raised anything is named in it. */
export const petitionColumns: readonly Text[] = [
  { vi: 'Mã', en: 'Code' },
  { vi: 'Nội dung', en: 'Petition' },
  { vi: 'Người gửi là', en: 'From' },
  { vi: 'Loại việc', en: 'Kind' },
  { vi: 'Trạng thái', en: 'State' },
  { vi: 'Nơi xảy ra', en: 'Place' },
  { vi: 'Địa chỉ', en: 'Address' },
  { vi: 'Đang ở', en: 'With' },
  { vi: 'Ngày gửi', en: 'Raised' },
  { vi: 'Hạn', en: 'Due' },
  { vi: 'Hạn đầu tiên', en: 'First due' },
  { vi: 'Quá hạn', en: 'Overdue' },
  { vi: 'Ngày trả lời', en: 'Answered' },
  { vi: 'Kết quả', en: 'Outcome' },
  { vi: 'Điểm', en: 'Rating' },
  { vi: 'Mở lại', en: 'Opened again' },
  { vi: 'Người cùng phản ánh', en: 'Others reporting it' },
  { vi: 'Bộ, ngành', en: 'Ministry' },
  { vi: 'Vướng ở', en: 'Rule' },
  { vi: 'Cấp gỡ', en: 'To resolve' },
  { vi: 'Thiệt hại (đồng)', en: 'Cost (đồng)' },
]

const OVERDUE: Text = { vi: 'quá hạn', en: 'overdue' }

/** The cells of a petition, in the order of the heads. */
export function petitionCells(petition: Petition, names: Names, language: Language): (string | number | null)[] {
  const row = petitionView(petition, names, 0)
  const { ministry, law, resolver, cost } = row.obstacle
  const said = (text: Text | null | undefined) => (text ? say(text, language) : null)
  return [
    row.code,
    row.title,
    said(petitionTexts.origin[row.origin]),
    said(petitionTexts.category[row.category]),
    said(petitionTexts.state[row.state]),
    row.unit.name,
    row.address,
    row.handler?.name ?? null,
    row.raisedOn,
    row.due,
    row.firstDue,
    row.overdue ? say(OVERDUE, language) : null,
    row.answeredOn,
    row.outcome && said(petitionTexts.outcome[row.outcome]),
    row.rating,
    row.reopened === 0 ? null : row.reopened,
    row.followers === 0 ? null : row.followers,
    ministry && said(ministryName(ministry)),
    law,
    resolver && said(petitionTexts.resolver[resolver]),
    cost,
  ]
}
