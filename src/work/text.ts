import type { Text } from '#kernel/text'
import type { DirectiveState, TaskState, TaskStep } from './names.ts'
import { category, outcome, petitionState, petitionStep } from './petitions/text.ts'

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
  'parts-open': {
    vi: 'Chưa nộp được: còn việc con bắt buộc chưa xong ({parts}). Xin hoàn thành, hoặc thu hồi việc con không còn cần.',
    en: 'Not yet: parts it cannot do without are not done ({parts}). Finish them, or recall those no longer needed.',
  },
  'points-open': {
    vi: 'Chưa nộp được: còn kỳ hoặc mốc chưa báo cáo ({points}). Xin báo cáo trước.',
    en: 'Not yet: reports or milestones are missing ({points}). Report on them first.',
  },
  'point-unknown': {
    vi: 'Không có kỳ hay mốc nào đang chờ báo cáo vào ngày {day}.',
    en: 'No report or milestone waits for {day}.',
  },
  'nothing-asked': {
    vi: 'Hiện không có đề nghị gia hạn nào chờ quyết định.',
    en: 'No extension is being asked for now.',
  },
  'already-asked': {
    vi: 'Đã có đề nghị gia hạn đang chờ cơ quan giao việc quyết định.',
    en: 'An extension is already waiting for the issuer.',
  },
  'no-due-day': {
    vi: 'Nhiệm vụ này đang không có hạn nào để gia hạn.',
    en: 'This task has no deadline now that could be extended.',
  },
  'not-below': {
    vi: 'Chỉ chia việc cho người của cơ quan mình hoặc cơ quan cấp dưới; {agency} không thuộc diện đó.',
    en: 'Divide it among your own people or agencies below; {agency} is neither.',
  },
  'after-whole': {
    vi: 'Hạn của việc con không được sau hạn của nhiệm vụ ({day}).',
    en: 'A part cannot be due after the whole ({day}).',
  },
  'too-deep': {
    vi: 'Việc này đã là phần của một việc con; xin chia ở cấp trên.',
    en: 'This is a part of a part already; divide it one level up.',
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
  divide: { vi: 'Chia việc con', en: 'Divided a part of it' },
  'ask-extension': { vi: 'Xin gia hạn', en: 'Asked for more time' },
  'grant-extension': { vi: 'Đồng ý gia hạn', en: 'Granted more time' },
  'refuse-extension': { vi: 'Không đồng ý gia hạn', en: 'Refused more time' },
  'open-report': { vi: 'Đến kỳ báo cáo', en: 'A report is due' },
  report: { vi: 'Báo cáo kỳ', en: 'Reported' },
  pass: { vi: 'Chuyển sang đơn vị kế thừa', en: 'Passed to the successor' },
}

const directiveState: Record<DirectiveState, Text> = {
  issued: { vi: 'Đang thực hiện', en: 'In force' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
  replaced: { vi: 'Đã thay thế', en: 'Replaced' },
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
  { vi: 'Thời hạn ghi', en: 'Deadline as written' },
  { vi: 'Hạn', en: 'Due' },
  { vi: 'Hạn đầu', en: 'First due' },
  { vi: 'Số lần gia hạn', en: 'Extensions' },
  { vi: 'Tiến độ', en: 'Progress' },
  { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
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
