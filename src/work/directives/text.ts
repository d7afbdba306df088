import type { Text } from '#kernel/text'
import type { DirectiveForm, DirectiveStep } from '../names.ts'

/** Refusals of directives alone. */
export const directiveRefusals = {
  'number-taken': {
    vi: 'Số {number} đã dùng trong năm. Số kế tiếp là {next}.',
    en: 'Number {number} is taken this year. The next is {next}.',
  },
  'number-form': {
    vi: 'Số, ký hiệu chưa đúng dạng. Ví dụ: {next}.',
    en: 'The number is not in the form used, such as {next}.',
  },
  'day-ahead': {
    vi: 'Ngày văn bản không được sau hôm nay.',
    en: 'The document cannot bear a day after today.',
  },
  'changed-meanwhile': {
    vi: '{who} vừa {what} chỉ đạo này lúc {at}. Xin xem lại rồi làm tiếp.',
    en: '{who} has just changed this directive ({what}, {at}). Look again, then go on.',
  },
  'recipients-changed': {
    vi: 'Danh sách theo quy tắc vừa thay đổi: thêm {added}, bớt {gone}. Xin xem lại rồi ban hành.',
    en: 'The list by the rule has just changed: {added} more, {gone} fewer. Look again, then issue.',
  },
  'rule-unknown': { vi: 'Không có quy tắc chọn nơi nhận này.', en: 'There is no such rule for recipients.' },
  'rule-setting': { vi: 'Quy tắc cần “{setting}”.', en: 'The rule needs “{setting}”.' },
  'nothing-open': {
    vi: 'Không còn nhiệm vụ nào đang mở để làm việc này.',
    en: 'No open task is left to do this with.',
  },
  'nothing-later': {
    vi: 'Các nhiệm vụ đã chọn đều có hạn bằng hoặc sau ngày này.',
    en: 'The tasks chosen are all due on that day or later.',
  },
  'nothing-changed': { vi: 'Chưa sửa gì.', en: 'Nothing was changed.' },
} satisfies Record<string, Text>

export const directiveForm: Record<DirectiveForm, Text> = {
  letter: { vi: 'Công văn', en: 'Official letter' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  instruction: { vi: 'Chỉ thị', en: 'Instruction' },
  telegram: { vi: 'Công điện', en: 'Telegram' },
}

/** What happened, for the history of a directive. */
export const directiveStep: Record<DirectiveStep, Text> = {
  issue: { vi: 'Ban hành', en: 'Issued' },
  amend: { vi: 'Sửa nội dung', en: 'Amended' },
  attach: { vi: 'Đính kèm tệp', en: 'Attached a file' },
  extend: { vi: 'Gia hạn', en: 'Extended' },
  urge: { vi: 'Đôn đốc', en: 'Urged on' },
  recall: { vi: 'Thu hồi', en: 'Recalled' },
  replace: { vi: 'Thay bằng chỉ đạo khác', en: 'Replaced' },
  pass: { vi: 'Chuyển cho cơ quan kế thừa', en: 'Passed to the successor' },
}

/** Rules of this room that choose recipients. */
export const ruleTexts = {
  communes: { vi: 'Tất cả xã, phường, đặc khu', en: 'All communes, wards and special zones' },
  departments: { vi: 'Tất cả sở, ngành', en: 'All departments' },
  sector: { vi: 'Cơ quan của một lĩnh vực', en: 'Agencies of one sector' },
  sectorSetting: { vi: 'Lĩnh vực', en: 'Sector' },
  formerDistrict: { vi: 'Xã, phường trên đất huyện cũ', en: 'Communes on the ground of a former district' },
  formerDistrictSetting: { vi: 'Huyện cũ', en: 'Former district' },
  overdue: { vi: 'Xã, phường có nhiều việc quá hạn', en: 'Communes with many overdue tasks' },
  overdueSetting: { vi: 'Quá hạn nhiều hơn', en: 'Overdue more than' },
  whyCommune: { vi: 'Đơn vị cấp xã', en: 'A commune-level unit' },
  whyDepartment: { vi: 'Cơ quan chuyên môn cấp tỉnh', en: 'A provincial department' },
  whySector: { vi: 'Lĩnh vực: {sector}', en: 'Sector: {sector}' },
  whyDistrict: { vi: 'Trên đất {district} trước ngày {day}', en: 'On the ground of {district} before {day}' },
  whyOverdue: { vi: '{n} nhiệm vụ quá hạn', en: '{n} tasks overdue' },
} satisfies Record<string, Text>

/** Words written into tasks. Official words are Vietnamese first, whoever reads. */
export const taskWords = {
  amended: { vi: 'Chỉ đạo {number} đã sửa: {why}', en: 'Directive {number} was amended: {why}' },
  carried: { vi: 'Chỉ đạo {number} thay thế chỉ đạo {old}', en: 'Directive {number} takes the place of {old}' },
  urged: { vi: 'Đề nghị khẩn trương thực hiện, báo cáo kết quả.', en: 'Please act and report at once.' },
} satisfies Record<string, Text>

/** Ledger kinds of directives beyond issue and recall. */
export const directiveKinds = {
  'work.directive-amended': { vi: 'Sửa chỉ đạo', en: 'Directive amended' },
  'work.directive-attached': { vi: 'Đính kèm tệp vào chỉ đạo', en: 'File attached to a directive' },
  'work.directive-extended': { vi: 'Gia hạn chỉ đạo', en: 'Directive extended' },
  'work.directive-urged': { vi: 'Đôn đốc chỉ đạo', en: 'Directive urged on' },
  'work.directive-replaced': { vi: 'Thay thế chỉ đạo', en: 'Directive replaced' },
  'work.directive-passed': { vi: 'Chuyển chỉ đạo cho cơ quan kế thừa', en: 'Directive passed to the successor' },
} satisfies Record<string, Text>
