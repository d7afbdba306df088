import type { Text } from '#kernel/text'
import { directiveRefusals } from '../directives/text.ts'
import { dossierRefusals } from '../dossiers/text-refusals.ts'
import { petitionRefusals } from '../petitions/text.ts'
import { refusalTexts } from '../text.ts'
import type { BulkStep, InboxGroup, InboxKind, InboxWhat } from './names.ts'

export const inboxRefusals = {
  'words-missing': refusalTexts['words-missing'],
  'person-unknown': refusalTexts['person-unknown'],
} satisfies Record<string, Text>

/** Why one item of many was not done, besides what its own kind refuses with. */
export const bulkRefusals = {
  'not-in-bulk': {
    vi: 'Loại việc này không làm hàng loạt được. Xin mở ra để xử lý.',
    en: 'This kind cannot be done in bulk. Open it.',
  },
  'urged-today': { vi: 'Hôm nay đã đôn đốc rồi.', en: 'It was urged on today already.' },
} satisfies Record<string, Text>

/** Every refusal an item may meet, in words. */
export const itemRefusals: Readonly<Record<string, Text>> = {
  ...directiveRefusals,
  ...dossierRefusals,
  ...petitionRefusals,
  ...refusalTexts,
  ...bulkRefusals,
}

const kind: Record<InboxKind, Text> = {
  task: { vi: 'Nhiệm vụ', en: 'Tasks' },
  directive: { vi: 'Chỉ đạo', en: 'Directives' },
  petition: { vi: 'Phản ánh, vướng mắc', en: 'Petitions' },
  dossier: { vi: 'Hồ sơ', en: 'Dossiers' },
  duty: { vi: 'Dịch tễ, báo cáo', en: 'Epidemic, reports' },
}

const group: Record<InboxGroup, Text> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Hôm nay', en: 'Today' },
  week: { vi: 'Trong tuần', en: 'This week' },
  later: { vi: 'Còn lâu', en: 'Later' },
  others: { vi: 'Đang chờ người khác', en: 'Waiting for others' },
}

const what: Record<InboxWhat, Text> = {
  accept: { vi: 'Nhận việc', en: 'Accept' },
  do: { vi: 'Làm và nộp kết quả', en: 'Do it and submit' },
  mend: { vi: 'Làm lại theo ý kiến', en: 'Mend and submit again' },
  decide: { vi: 'Nghiệm thu', en: 'Accept the result or return it' },
  extension: { vi: 'Quyết định việc xin gia hạn', en: 'Decide on the extension asked for' },
  press: { vi: 'Cấp dưới quá hạn, cần đôn đốc', en: 'Overdue below: press' },
  assign: { vi: 'Phân công xử lý', en: 'Say whose it is' },
  take: { vi: 'Tiếp nhận xử lý', en: 'Take it up' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  check: { vi: 'Kiểm tra hồ sơ', en: 'Check the dossier' },
  receive: { vi: 'Xác nhận đã nhận bàn giao', en: 'Confirm the hand-over' },
  process: { vi: 'Giải quyết hồ sơ', en: 'Process the dossier' },
  give: { vi: 'Trả kết quả', en: 'Give out the result' },
  apologise: { vi: 'Trễ hẹn: ký thư xin lỗi', en: 'Late: sign the apology' },
  duty: { vi: 'Cần làm', en: 'To do' },
  wait: { vi: 'Chờ {with}', en: 'Waiting for {with}' },
}

const step: Record<BulkStep, Text> = {
  accept: { vi: 'Nhận', en: 'Accept' },
  remind: { vi: 'Đôn đốc', en: 'Urge on' },
  comment: { vi: 'Ghi ý kiến', en: 'Comment' },
  reassign: { vi: 'Giao người khác', en: 'Reassign' },
}

const owing: Text = { vi: '{open} nơi chưa xong', en: '{open} not done yet' }
const owingLate: Text = { vi: '{open} nơi chưa xong, {late} quá hạn', en: '{open} not done yet, {late} late' }

export const inboxTexts = { kind, group, what, step, owing, owingLate } as const
