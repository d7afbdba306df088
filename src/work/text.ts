import type { Text } from '#kernel/text'
import type {
  DirectiveState,
  Outcome,
  PetitionCategory,
  PetitionState,
  PetitionStep,
  TaskState,
  TaskStep,
} from './names.ts'

/** Words of every refusal of this room. */
export const refusalTexts = {
  'not-found': {
    vi: 'Không tìm thấy, hoặc nằm ngoài phạm vi được xem.',
    en: 'Not found, or outside what you may see.',
  },
  'not-your-step': {
    vi: 'Việc này do {whose} làm, không phải chức vụ của anh/chị.',
    en: 'This step belongs to {whose}, not to your post.',
  },
  'wrong-state': {
    vi: 'Không còn làm được: hiện đang ở bước “{state}”. Có thể người khác vừa xử lý.',
    en: 'No longer possible: it is now “{state}”. Somebody else may just have acted.',
  },
  'words-missing': { vi: 'Xin viết một câu nêu rõ nội dung.', en: 'Please write a sentence saying what.' },
  'due-missing': { vi: 'Xin chọn hạn mới.', en: 'Choose the new deadline.' },
  'due-not-later': {
    vi: 'Hạn phải là ngày làm việc, sau {day}.',
    en: 'The deadline must be a working day after {day}.',
  },
  'person-unknown': {
    vi: 'Người được giao không thuộc cơ quan thực hiện.',
    en: 'The person named does not belong to the lead agency.',
  },
  'file-missing': {
    vi: 'Việc này cần kèm tệp minh chứng trước khi nộp.',
    en: 'Attach the evidence before submitting.',
  },
  'wrong-type': {
    vi: 'Tệp không thuộc loại nhận được. Xin gửi ảnh (JPEG, PNG, WebP, HEIC), PDF hoặc tệp Office.',
    en: 'This kind of file is not taken. Send a picture (JPEG, PNG, WebP, HEIC), PDF or Office file.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn mức cho phép ({limit} MB). Xin chia nhỏ hoặc nén ảnh.',
    en: 'The file is larger than allowed ({limit} MB). Split it or make the pictures smaller.',
  },
  'nobody-named': { vi: 'Chưa chọn cơ quan nào để giao.', en: 'No agency was chosen.' },
  'agency-unknown': { vi: 'Không có cơ quan {agency}.', en: 'There is no agency {agency}.' },
  'unit-without-authority': {
    vi: 'Chưa có cơ quan của {unit} trong hệ thống. Xin báo quản trị.',
    en: '{unit} has no authority in the system. Tell the administrator.',
  },
  'not-your-agency': {
    vi: 'Anh/chị không được ban hành thay cơ quan {agency}.',
    en: 'You may not issue in the name of {agency}.',
  },
  'unit-unknown': { vi: 'Không có địa bàn này ở ngày hôm nay.', en: 'There is no such place today.' },
  'outside-your-direction': {
    vi: 'Anh/chị không được giao việc cho {agency} trong lĩnh vực này.',
    en: 'You may not direct {agency} in this field.',
  },
  'whose-missing': {
    vi: 'Xin nêu rõ việc này thuộc cơ quan nào; không được trả lời “không thuộc thẩm quyền” suông.',
    en: 'Say whose it is; “not ours” alone is no answer.',
  },
  'outcome-missing': {
    vi: 'Xin nêu kết quả: đã gỡ, gỡ một phần, chưa gỡ được hay thuộc cơ quan khác.',
    en: 'Say how it ended: solved, partly, not solved, or another body’s.',
  },
} satisfies Record<string, Text>

const taskState: Record<TaskState, Text> = {
  assigned: { vi: 'Chờ nhận', en: 'To be accepted' },
  accepted: { vi: 'Đang làm', en: 'Under way' },
  submitted: { vi: 'Chờ nghiệm thu', en: 'Awaiting approval' },
  returned: { vi: 'Trả lại làm tiếp', en: 'Returned' },
  done: { vi: 'Hoàn thành', en: 'Done' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
}

/** What happened, for the timeline. */
const taskStep: Record<TaskStep, Text> = {
  assign: { vi: 'Giao việc', en: 'Assigned' },
  accept: { vi: 'Nhận việc', en: 'Accepted' },
  comment: { vi: 'Trao đổi', en: 'Commented' },
  attach: { vi: 'Đính kèm tệp', en: 'Attached a file' },
  submit: { vi: 'Nộp kết quả', en: 'Submitted the result' },
  approve: { vi: 'Nghiệm thu', en: 'Approved' },
  return: { vi: 'Trả lại', en: 'Returned' },
  recall: { vi: 'Thu hồi', en: 'Recalled' },
  extend: { vi: 'Gia hạn', en: 'Extended' },
  reassign: { vi: 'Đổi người thực hiện', en: 'Given to another person' },
  escalate: { vi: 'Quá hạn, báo cấp trên', en: 'Overdue: climbed to the superior' },
  remind: { vi: 'Nhắc trước hạn', en: 'Reminded before the deadline' },
  urge: { vi: 'Đôn đốc', en: 'Urged on' },
  carry: { vi: 'Chuyển sang chỉ đạo mới', en: 'Carried over to a new directive' },
  pass: { vi: 'Chuyển sang đơn vị kế thừa', en: 'Passed to the successor' },
}

const directiveState: Record<DirectiveState, Text> = {
  issued: { vi: 'Đang thực hiện', en: 'In force' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
}

const petitionState: Record<PetitionState, Text> = {
  received: { vi: 'Mới tiếp nhận', en: 'Received' },
  taken: { vi: 'Đang xử lý', en: 'Being handled' },
  forwarded: { vi: 'Đã chuyển đúng nơi', en: 'Forwarded' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
}

const petitionStep: Record<PetitionStep, Text> = {
  raise: { vi: 'Gửi vướng mắc', en: 'Raised' },
  take: { vi: 'Tiếp nhận xử lý', en: 'Taken up' },
  forward: { vi: 'Chuyển đến nơi có thẩm quyền', en: 'Forwarded' },
  answer: { vi: 'Trả lời', en: 'Answered' },
  add: { vi: 'Bổ sung', en: 'Added words' },
  reopen: { vi: 'Chưa thỏa đáng, mở lại', en: 'Opened again' },
  close: { vi: 'Kết thúc', en: 'Closed' },
}

const category: Record<PetitionCategory, Text> = {
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  land: { vi: 'Đất đai, mặt bằng', en: 'Land and premises' },
  credit: { vi: 'Vốn, tín dụng', en: 'Capital and credit' },
  tax: { vi: 'Thuế, phí, hải quan', en: 'Tax, fees, customs' },
  labour: { vi: 'Lao động', en: 'Labour' },
  infrastructure: { vi: 'Điện, nước, hạ tầng', en: 'Power, water, infrastructure' },
  transport: { vi: 'Vận chuyển, lưu thông', en: 'Transport' },
  epidemic: { vi: 'Phòng, chống dịch', en: 'Epidemic control' },
  digital: { vi: 'Dịch vụ số, dữ liệu', en: 'Digital services, data' },
  other: { vi: 'Việc khác', en: 'Other' },
}

const outcome: Record<Outcome, Text> = {
  solved: { vi: 'Đã gỡ được', en: 'Solved' },
  partly: { vi: 'Gỡ được một phần', en: 'Partly solved' },
  'not-solved': { vi: 'Chưa gỡ được', en: 'Not solved' },
  'not-ours': { vi: 'Thuộc cơ quan khác', en: 'Another body’s' },
}

/** Heads of the export, in the order of its cells. */
export const columns: readonly Text[] = [
  { vi: 'Mã', en: 'Code' },
  { vi: 'Nhiệm vụ', en: 'Task' },
  { vi: 'Trạng thái', en: 'State' },
  { vi: 'Địa bàn', en: 'Place' },
  { vi: 'Cơ quan thực hiện', en: 'Lead agency' },
  { vi: 'Người thực hiện', en: 'Person' },
  { vi: 'Cơ quan giao', en: 'Issued by' },
  { vi: 'Kết quả cần đạt', en: 'Result wanted' },
  { vi: 'Ngày giao', en: 'Assigned' },
  { vi: 'Hạn', en: 'Due' },
  { vi: 'Ngày nộp', en: 'Submitted' },
  { vi: 'Ngày xong', en: 'Closed' },
  { vi: 'Trễ hạn', en: 'Late' },
  { vi: 'Số cấp đã báo', en: 'Levels climbed' },
]

export const texts = {
  late: { vi: 'trễ', en: 'late' },
  exportName: { vi: 'nhiem-vu', en: 'tasks' },
  taskState,
  taskStep,
  directiveState,
  petitionState,
  petitionStep,
  category,
  outcome,
} as const
