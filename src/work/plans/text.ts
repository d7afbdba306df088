import type { Text } from '#kernel/text'
import type { Rule } from './agency-name.ts'
import type { LeadWay } from './answers.ts'
import type { Field } from './header.ts'
import type { FileFault, Note } from './table.ts'
import type { Question } from './understand.ts'

/** Why a file is no plan, and what to do. */
export const fileFaultTexts: Readonly<Record<FileFault, Text>> = {
  empty: { vi: 'Tệp không có dòng nào. Xin kiểm tra lại trang tính.', en: 'The file has no rows. Check the sheet.' },
  encoding: {
    vi: 'Chữ trong tệp không đọc được. Xin lưu lại dưới dạng CSV UTF-8 hoặc .xlsx.',
    en: 'The letters cannot be read. Save it as CSV UTF-8 or .xlsx.',
  },
  quotes: {
    vi: 'Tệp CSV có dấu nháy không khép. Xin mở bằng bảng tính và lưu lại dưới dạng .xlsx.',
    en: 'A quotation mark in the CSV is not closed. Open it in a spreadsheet and save it as .xlsx.',
  },
  'not-a-workbook': {
    vi: 'Tệp không phải bảng tính .xlsx hoặc đã hỏng. Xin mở bằng bảng tính và lưu lại.',
    en: 'The file is no .xlsx workbook, or is damaged. Open it in a spreadsheet and save it again.',
  },
  'old-workbook': {
    vi: 'Đây là tệp .xls kiểu cũ, tệp Word hoặc tệp có mật khẩu. Xin lưu lại dưới dạng .xlsx, không đặt mật khẩu.',
    en: 'This is an old .xls, a Word file or one with a password. Save it as .xlsx without a password.',
  },
  'not-a-table': {
    vi: 'Không thấy bảng trong tệp. Xin gửi bảng tính .xlsx, CSV hoặc bảng Markdown.',
    en: 'There is no table in the file. Send an .xlsx workbook, a CSV or a Markdown table.',
  },
  locked: {
    vi: 'Tệp có mật khẩu. Xin bỏ mật khẩu rồi gửi lại.',
    en: 'The file has a password. Remove it and send it again.',
  },
  'unpacks-too-large': {
    vi: 'Tệp bung ra lớn bất thường nên không mở. Xin chép riêng bảng nhiệm vụ sang một tệp .xlsx mới.',
    en: 'The file unpacks to an unusual size and was not opened. Copy the table of tasks into a new .xlsx.',
  },
  'too-many-rows': {
    vi: 'Trang tính có hơn 3.000 dòng. Xin chỉ giữ bảng nhiệm vụ.',
    en: 'The sheet has more than 3,000 rows. Keep the table of tasks alone.',
  },
  'merged-too-wide': {
    vi: 'Trang tính gộp ô trên vùng quá rộng nên không mở. Xin bỏ gộp ô ngoài bảng nhiệm vụ.',
    en: 'Cells are merged over too wide an area. Unmerge those outside the table of tasks.',
  },
  'no-header': {
    vi: 'Không thấy dòng tiêu đề. Cần các cột: nhiệm vụ, cơ quan chủ trì, và thời hạn hoặc kết quả (tên cột bằng tiếng Việt, thứ tự tùy ý).',
    en: 'No row of headers was found. Columns needed: task, lead agency, and deadline or result, in any order.',
  },
}

const notes: Readonly<Record<Note['code'], Text>> = {
  'hidden-rows': {
    vi: '{count} dòng đang ẩn không được lấy (dòng {where}). Nếu cần, xin bỏ ẩn rồi gửi lại.',
    en: '{count} hidden rows were left out (rows {where}). Show them and send the file again if they belong to it.',
  },
  'hidden-sheets': { vi: '{count} trang tính đang ẩn không được đọc.', en: '{count} hidden sheets were not read.' },
  'other-sheets': {
    vi: 'Chỉ đọc một trang tính; còn {count} trang khác không đọc: {where}.',
    en: 'One sheet was read; {count} others were not: {where}.',
  },
  'repeated-header': {
    vi: '{count} dòng tiêu đề lặp lại đã được bỏ qua.',
    en: '{count} repeated headers were skipped.',
  },
  formulas: {
    vi: '{count} dòng có ô công thức mà tệp không lưu kết quả (dòng {where}); các dòng này được hỏi lại bên dưới.',
    en: '{count} rows have formulas without a kept result (rows {where}); they are asked about below.',
  },
}

const asks: Readonly<Record<Question['why'], Text>> = {
  blank: { vi: 'Để trống. Hạn là khi nào?', en: 'Left blank. By when?' },
  'no-rhythm': {
    vi: 'Việc thường xuyên. Bao lâu báo cáo một lần?',
    en: 'A standing task. How often is it reported on?',
  },
  'several-meanings': { vi: 'Có thể hiểu nhiều cách. Hạn là khi nào?', en: 'This can mean several things. By when?' },
  'no-year': { vi: 'Thiếu năm. Hạn là khi nào?', en: 'The year is missing. By when?' },
  'no-such-day': { vi: 'Không có ngày này. Hạn là khi nào?', en: 'There is no such day. By when?' },
  unknown: { vi: 'Không đọc được thành thời hạn. Hạn là khi nào?', en: 'This is no deadline we can read. By when?' },
  'no-agency': { vi: 'Chưa biết là cơ quan nào. Xin chọn.', en: 'We do not know this agency. Choose it.' },
  'several-leads': {
    vi: 'Nhiều cơ quan cùng chủ trì. Giao thế nào?',
    en: 'Several agencies lead. How is it given out?',
  },
  'no-result': {
    vi: 'Kế hoạch không ghi kết quả cần đạt. Ghi thế nào?',
    en: 'The plan names no result. What should it say?',
  },
  'no-title': { vi: 'Dòng không có nội dung nhiệm vụ.', en: 'The row names no task.' },
  'no-lead': { vi: 'Chưa có cơ quan chủ trì.', en: 'Nobody leads.' },
  'nobody-leads': { vi: 'Không nêu rõ cơ quan nào chủ trì.', en: 'It does not say which agency leads.' },
  'unread-formula': {
    vi: 'Có ô công thức mà tệp không lưu kết quả.',
    en: 'A cell holds a formula whose result the file does not keep.',
  },
}

const fields: Readonly<Record<Field, Text>> = {
  number: { vi: 'STT', en: 'No.' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  coordination: { vi: 'Phối hợp', en: 'Coordination' },
  result: { vi: 'Kết quả', en: 'Result' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
}

const rules: Readonly<Record<Rule, Text>> = {
  communes: { vi: 'Tất cả UBND xã, phường, đặc khu', en: 'All committees of communes' },
  departments: { vi: 'Tất cả sở, ngành', en: 'All departments' },
}

const leadWays: Readonly<Record<LeadWay, Text>> = {
  each: { vi: 'Mỗi cơ quan một nhiệm vụ', en: 'A task for each' },
  first: { vi: 'Cơ quan đầu chủ trì, các cơ quan sau phối hợp', en: 'The first leads, the others help' },
}

/** Words of a plan for the web: states, why it asks, columns. */
export const planTexts = {
  state: {
    draft: { vi: 'Bản nháp', en: 'Draft' },
    confirmed: { vi: 'Đã giao', en: 'Given out' },
    dropped: { vi: 'Đã bỏ', en: 'Dropped' },
  },
  notes,
  asks,
  fields,
  rules,
  leadWays,
} as const

export const planRefusals = {
  'not-found': {
    vi: 'Không tìm thấy kế hoạch, hoặc nằm ngoài phạm vi được xem.',
    en: 'No such plan, or it is outside what you may see.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn mức cho phép ({limit} MB). Xin chép riêng bảng nhiệm vụ sang một tệp mới.',
    en: 'The file is larger than allowed ({limit} MB). Copy the table of tasks into a new file.',
  },
  'bad-file': { vi: '{what}', en: '{what}' },
  'bad-rows': {
    vi: 'Chưa giao được: còn {n} chỗ cần sửa.',
    en: 'Not yet: {n} things need mending.',
  },
  'not-a-draft': {
    vi: 'Kế hoạch này không còn là bản nháp. Có thể người khác vừa xác nhận hoặc bỏ.',
    en: 'This plan is no draft any more. Somebody else may just have confirmed or dropped it.',
  },
  'changed-meanwhile': {
    vi: 'Bản nháp vừa được sửa thêm. Xin xem lại rồi xác nhận.',
    en: 'The draft was changed meanwhile. Look again before confirming.',
  },
  'not-your-agency': {
    vi: 'Anh/chị không được giao kế hoạch thay cơ quan này.',
    en: 'You may not give out plans in the name of this agency.',
  },
  'number-taken': {
    vi: 'Số {number} đã có một chỉ đạo hoặc kế hoạch khác trong năm.',
    en: 'Number {number} is already taken by another document of the year.',
  },
} satisfies Record<string, Text>

/** Faults of a plan that is to be given out, by field or row, with the remedy. */
export const planFaults = {
  head: { vi: '{field}: xin điền trước khi giao.', en: '{field}: fill it in first.' },
  asked: { vi: 'Dòng {row}, {field}: “{text}”. {why}', en: 'Row {row}, {field}: “{text}”. {why}' },
  outside: {
    vi: 'Dòng {row}: anh/chị không được giao việc cho {agency}. Xin chọn cơ quan khác hoặc bỏ dòng này.',
    en: 'Row {row}: you may not direct {agency}. Choose another agency or leave the row out.',
  },
  gone: {
    vi: 'Dòng {row}: không có cơ quan {agency}. Xin chọn lại.',
    en: 'Row {row}: there is no agency {agency}. Choose again.',
  },
  nothing: { vi: 'Không có dòng nào là nhiệm vụ.', en: 'No row is a task.' },
  title: { vi: 'Tên kế hoạch', en: 'Title' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  day: { vi: 'Ngày ban hành', en: 'Day' },
  signer: { vi: 'Người ký', en: 'Signer' },
} satisfies Record<string, Text>
