import type { Text } from '#kernel/text'
import type { AskedTaskStep } from '#work/contract'

/** The verb on the button, what is asked for, and what is said when it is done. */
export const stepWords: Readonly<
  Record<AskedTaskStep, { readonly verb: Text; readonly ask: Text; readonly done: Text }>
> = {
  accept: {
    verb: { vi: 'Nhận việc', en: 'Accept' },
    ask: { vi: 'Nội dung', en: 'Words' },
    done: { vi: 'Đã nhận việc', en: 'Accepted' },
  },
  submit: {
    verb: { vi: 'Nộp kết quả', en: 'Submit the result' },
    ask: { vi: 'Kết quả đạt được', en: 'What came of it' },
    done: { vi: 'Đã nộp kết quả', en: 'Result submitted' },
  },
  approve: {
    verb: { vi: 'Nghiệm thu', en: 'Approve' },
    ask: { vi: 'Nội dung', en: 'Words' },
    done: { vi: 'Đã nghiệm thu', en: 'Approved' },
  },
  return: {
    verb: { vi: 'Trả lại', en: 'Return' },
    ask: { vi: 'Cần bổ sung điều gì', en: 'What is missing' },
    done: { vi: 'Đã trả lại', en: 'Returned' },
  },
  recall: {
    verb: { vi: 'Thu hồi', en: 'Recall' },
    ask: { vi: 'Lý do thu hồi', en: 'Why it is recalled' },
    done: { vi: 'Đã thu hồi', en: 'Recalled' },
  },
  extend: {
    verb: { vi: 'Gia hạn', en: 'Extend' },
    ask: { vi: 'Lý do gia hạn', en: 'Why more time' },
    done: { vi: 'Đã gia hạn', en: 'Extended' },
  },
  reassign: {
    verb: { vi: 'Đổi người', en: 'Give to another' },
    ask: { vi: 'Nội dung', en: 'Words' },
    done: { vi: 'Đã đổi người thực hiện', en: 'Given to another person' },
  },
  comment: {
    verb: { vi: 'Trao đổi', en: 'Comment' },
    ask: { vi: 'Nội dung', en: 'Words' },
    done: { vi: 'Đã gửi', en: 'Sent' },
  },
  report: {
    verb: { vi: 'Báo cáo', en: 'Report' },
    ask: { vi: 'Kết quả trong kỳ', en: 'What came of the period' },
    done: { vi: 'Đã gửi báo cáo', en: 'Reported' },
  },
  'ask-extension': {
    verb: { vi: 'Xin gia hạn', en: 'Ask for more time' },
    ask: { vi: 'Lý do xin gia hạn', en: 'Why more time is needed' },
    done: { vi: 'Đã gửi đề nghị gia hạn', en: 'Extension asked for' },
  },
  'grant-extension': {
    verb: { vi: 'Đồng ý gia hạn', en: 'Grant it' },
    ask: { vi: 'Nội dung', en: 'Words' },
    done: { vi: 'Đã đồng ý gia hạn', en: 'Extension granted' },
  },
  'refuse-extension': {
    verb: { vi: 'Không đồng ý', en: 'Refuse it' },
    ask: { vi: 'Lý do không đồng ý', en: 'Why not' },
    done: { vi: 'Đã trả lời không đồng ý gia hạn', en: 'Extension refused' },
  },
}

export const taskWords = {
  helping: { vi: 'Phối hợp', en: 'Helping' },
  partOf: { vi: 'Là phần của', en: 'Part of' },
  fromPlan: { vi: 'Kế hoạch, dòng {row}', en: 'Plan, row {row}' },
  dueOn: { vi: 'chậm nhất {day}', en: 'by {day}' },
  nextDue: { vi: 'kỳ tới {day}', en: 'next {day}' },
  extended: { vi: 'Đã gia hạn {n} lần, hạn đầu {day}', en: 'Extended {n} times, first due {day}' },
  askedFor: { vi: 'Đề nghị gia hạn đến {day}', en: 'Asks for more time, until {day}' },
  askedBy: { vi: '{name}, ngày {day}', en: '{name}, {day}' },
  parts: { vi: 'Việc con', en: 'Parts' },
  partsNone: {
    vi: 'Chưa chia. Có thể chia cho người trong cơ quan hoặc cơ quan cấp dưới.',
    en: 'Not divided. Parts can go to your own people or to agencies below.',
  },
  divide: { vi: 'Chia việc', en: 'Divide' },
  divided: { vi: 'Đã giao việc con', en: 'Part given' },
  partTitle: { vi: 'Tên việc con', en: 'What the part is' },
  partResult: { vi: 'Kết quả cần đạt', en: 'Result wanted' },
  partTo: { vi: 'Giao cho', en: 'Given to' },
  partPeople: { vi: 'Người của cơ quan', en: 'Own people' },
  partAgencies: { vi: 'Cơ quan cấp dưới', en: 'Agencies below' },
  partRequired: {
    vi: 'Bắt buộc: chưa xong thì chưa nộp được nhiệm vụ',
    en: 'Required: the whole cannot be submitted without it',
  },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  give: { vi: 'Giao việc', en: 'Give' },
  reports: { vi: 'Các kỳ báo cáo', en: 'Reports' },
  milestones: { vi: 'Các mốc', en: 'Milestones' },
  reportsSoon: { vi: 'Kỳ đầu sẽ mở tự động.', en: 'The first one opens by itself.' },
  reportedOn: { vi: 'báo cáo ngày {day}', en: 'reported {day}' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  waiting: { vi: 'Chờ báo cáo', en: 'Waiting' },
  whichPoint: { vi: 'Kỳ, mốc', en: 'Which one' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  'by.parts': { vi: '{done}/{of} việc con xong', en: '{done} of {of} parts done' },
  'by.milestones': { vi: '{done}/{of} mốc đạt', en: '{done} of {of} milestones' },
  'by.reports': { vi: '{done}/{of} kỳ đã báo cáo', en: '{done} of {of} reports' },
  'by.evidence': { vi: '{done} minh chứng', en: '{done} files' },
  extension: { vi: 'Gia hạn', en: 'Extension' },
  'extension.asked': { vi: 'Đang xin gia hạn', en: 'Asked for' },
  'extension.given': { vi: 'Đã gia hạn', en: 'Given' },
  kind: { vi: 'Loại hạn', en: 'Kind of deadline' },
  'kind.day': { vi: 'Ngày', en: 'Day' },
  'kind.month': { vi: 'Tháng', en: 'Month' },
  'kind.quarter': { vi: 'Quý', en: 'Quarter' },
  'kind.year': { vi: 'Năm', en: 'Year' },
  'kind.standing': { vi: 'Thường xuyên', en: 'Standing' },
  'kind.milestones': { vi: 'Nhiều mốc', en: 'Milestones' },
  'kind.none': { vi: 'Không đặt hạn', en: 'None' },
  dayLabel: { vi: 'Ngày (dd/mm/yyyy)', en: 'Day (dd/mm/yyyy)' },
  daysLabel: { vi: 'Các ngày, cách nhau bằng dấu ;', en: 'Days, parted by ;' },
  monthLabel: { vi: 'Tháng', en: 'Month' },
  quarterLabel: { vi: 'Quý', en: 'Quarter' },
  yearLabel: { vi: 'Năm', en: 'Year' },
  rhythmLabel: { vi: 'Báo cáo', en: 'Reported' },
  exportExcel: { vi: 'Xuất Excel', en: 'Export to Excel' },
  newDay: { vi: 'Ngày mới', en: 'New day' },
} as const satisfies Record<string, Text>
