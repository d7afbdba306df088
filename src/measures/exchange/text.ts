import type { Text } from '#kernel/text'
import type { RowCode } from './judge.ts'
import type { BookFault } from './store-grid.ts'
import type { SheetNote } from './told.ts'

/** What is wrong with a cell, or asked about it, and what to do. */
export const rowTexts = {
  separator: {
    vi: '“{told}” đọc được hai cách. Là số nào?',
    en: '“{told}” can be read in two ways. Which number is it?',
  },
  dash: {
    vi: '“{told}” là số 0, hay chưa có số liệu?',
    en: '“{told}”: is it zero, or is there no figure yet?',
  },
  hidden: {
    vi: 'Dòng này đang ẩn trong bảng tính. Có lấy số {told} không?',
    en: 'This row is hidden in the spreadsheet. Is {told} to be taken?',
  },
  'not-a-number': { vi: '“{told}” không phải số. Xin ghi một con số.', en: '“{told}” is no number. Write one.' },
  'not-exact': {
    vi: '“{told}” không phải số chính xác. Xin ghi một con số, nói thêm ở cột giải trình.',
    en: '“{told}” is not exact. Write one number, and say more in the explanation.',
  },
  'percent-here': {
    vi: '“{told}” là tỷ lệ phần trăm, mà dòng này hỏi số đếm. Xin ghi số.',
    en: '“{told}” is a percentage where a number is asked for.',
  },
  'other-unit': {
    vi: '“{told}” kèm đơn vị khác với biểu. Xin chỉ ghi số, theo đơn vị của dòng.',
    en: '“{told}” bears another unit than this line. Write the number alone, in the unit of the line.',
  },
  'too-long': { vi: '“{told}” dài quá 15 chữ số. Xin kiểm tra.', en: '“{told}” has more than 15 digits. Check it.' },
  'date-here': {
    vi: 'Bảng tính đã đổi ô này thành ngày {told}. Xin định dạng ô là số rồi nhập lại.',
    en: 'The spreadsheet has made this cell the day {told}. Format it as a number and type it again.',
  },
  'error-here': {
    vi: 'Công thức của ô này bị lỗi ({told}). Xin sửa, hoặc ghi thẳng con số.',
    en: 'The formula of this cell failed ({told}). Mend it or write the number.',
  },
  'formula-unread': {
    vi: 'Tệp không giữ kết quả của công thức {told}. Xin mở bằng bảng tính, lưu lại rồi tải lên.',
    en: 'The file keeps no result of the formula {told}. Open it in a spreadsheet, save it, and send it again.',
  },
  merged: {
    vi: 'Các ô này bị gộp, không rõ số {told} của dòng nào. Xin bỏ gộp và ghi từng dòng.',
    en: 'These cells are merged: {told} could belong to any of them. Unmerge them and write each line.',
  },
  twice: {
    vi: 'Chỉ tiêu này có hai dòng với số khác nhau. Xin giữ một dòng.',
    en: 'This line stands twice with different values. Keep one.',
  },
  'mixed-row': {
    vi: 'Mã và tên ở dòng này là của hai chỉ tiêu khác nhau (có thể đã sắp xếp một phần bảng). Xin tải mẫu mới rồi điền lại.',
    en: 'Code and name of this row belong to two lines (part of the table may have been sorted). Fill in a new template.',
  },
  'both-told': {
    vi: 'Vừa đánh “như kỳ trước” vừa ghi số khác ({told}). Xin chọn một.',
    en: 'Both “as before” and another number ({told}). Choose one.',
  },
  'nothing-before': {
    vi: 'Kỳ trước chưa có số để giữ nguyên. Xin ghi số kỳ này.',
    en: 'There is no value before to keep. Write the value of this period.',
  },
  negative: { vi: '{told}: số này không thể âm.', en: '{told}: this cannot be negative.' },
  'too-small': { vi: '{told}: nhỏ hơn mức có thể có.', en: '{told}: less than it can be.' },
  'too-great': { vi: '{told}: lớn hơn mức có thể có.', en: '{told}: more than it can be.' },
  broken: { vi: '{told}: số đếm phải là số nguyên.', en: '{told}: a count is a whole number.' },
  'no-indicator': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'no-subject': { vi: 'Không có đơn vị này.', en: 'There is no such unit or agency.' },
  'no-period': { vi: 'Chưa nói của kỳ nào (ví dụ 2026-10).', en: 'The period is missing (such as 2026-10).' },
  'no-report': {
    vi: 'Không có báo cáo nào của kỳ này hỏi chỉ tiêu ấy của đơn vị ấy.',
    en: 'No report of this period asks this of that unit.',
  },
  'line-unknown': { vi: 'Biểu không có dòng này.', en: 'The form has no such line.' },
  'not-open': {
    vi: 'Báo cáo của kỳ này đã gửi, không nhận thêm số.',
    en: 'The report of this period has been sent and takes no more values.',
  },
  locked: {
    vi: 'Dòng này không bị trả lại, không sửa được ở lần này.',
    en: 'This line was not given back and cannot be changed now.',
  },
  'form-closed': { vi: 'Khóa này không được điền biểu mẫu ấy.', en: 'This key may not fill in that form.' },
  'not-yours': { vi: 'Báo cáo này của cơ quan khác.', en: 'This report belongs to another agency.' },
  'no-value': { vi: 'Không có giá trị.', en: 'There is no value.' },
  kept: {
    vi: 'Đơn vị đã tự ghi số khác; số của đơn vị được giữ.',
    en: 'The unit has typed its own value; that one is kept.',
  },
} satisfies Record<RowCode, Text>

/** What was seen beside the values. */
export const noteTexts = {
  'unknown-row': {
    vi: 'Ô {cell} (“{text}”) không thuộc dòng nào của biểu, không đọc.',
    en: 'Cell {cell} (“{text}”) belongs to no line of the form and was not read.',
  },
  formula: { vi: 'Lấy kết quả của công thức ở {text}.', en: 'The results of formulas were taken in {text}.' },
  'hidden-sheet': { vi: 'Trang ẩn “{text}” không đọc.', en: 'The hidden sheet “{text}” was not read.' },
  'other-sheet': { vi: 'Trang “{text}” không đọc.', en: 'The sheet “{text}” was not read.' },
  'old-version': {
    vi: 'Mẫu làm trước khi biểu thay đổi: chỉ đọc các dòng còn hỏi.',
    en: 'The template is older than the form: only lines that are still asked for were read.',
  },
  'by-order': {
    vi: 'Không thấy mã hay tên: {text} giá trị được xếp theo thứ tự dòng của biểu. Xin so lại từng dòng.',
    en: 'There are no codes or names: {text} values were placed in the order of the form. Check each line.',
  },
  'no-mark': {
    vi: 'Tệp không phải mẫu của hệ thống: đọc theo mã, tên chỉ tiêu. Xin so lại đơn vị và kỳ.',
    en: 'The file is no template of this system: it was read by codes and names. Check unit and period.',
  },
  'moved-key': {
    vi: 'Dòng “{text}” đã đổi chỗ; đọc theo mã và tên nhìn thấy.',
    en: 'The row “{text}” was moved; it was read by the code and name that can be seen.',
  },
} satisfies Record<SheetNote['code'], Text>

export const fileFaults = {
  'not-a-workbook': { vi: 'không phải tệp .xlsx, hoặc bị hỏng.', en: 'it is no .xlsx, or it is broken.' },
  'unpacks-too-large': { vi: 'tệp quá lớn khi mở ra.', en: 'it unpacks too large.' },
  locked: { vi: 'tệp có mật khẩu. Xin bỏ mật khẩu.', en: 'it has a password. Remove it.' },
  'old-workbook': {
    vi: 'tệp .xls đời cũ hoặc có mật khẩu. Xin lưu lại thành .xlsx.',
    en: 'it is an old .xls or has a password. Save it as .xlsx.',
  },
  'merged-too-wide': { vi: 'gộp quá nhiều ô.', en: 'it merges too many cells.' },
  'too-many-rows': { vi: 'quá nhiều dòng.', en: 'it has too many rows.' },
  encoding: {
    vi: 'chữ không theo Unicode. Xin lưu lại dạng “CSV UTF-8”.',
    en: 'its text is not Unicode. Save it as “CSV UTF-8”.',
  },
  quotes: { vi: 'có dấu nháy kép mở mà không đóng.', en: 'a quotation mark is opened and not closed.' },
} satisfies Record<BookFault | 'encoding' | 'quotes', Text>

export const templateTexts = {
  'not-ours': {
    vi: 'dấu nhận biết đã bị sửa, hoặc tệp của nơi khác. Xin tải mẫu mới từ trang này.',
    en: 'its mark was changed or comes from elsewhere. Take a new template from this page.',
  },
  form: { vi: 'tệp của biểu mẫu khác ({form}).', en: 'it is of another form ({form}).' },
  period: { vi: 'tệp của kỳ {period}.', en: 'it is of the period {period}.' },
  unit: { vi: 'tệp của đơn vị khác.', en: 'it is of another unit.' },
} satisfies Record<string, Text>

export const choiceTexts = {
  value: { vi: '{value}', en: '{value}' },
  absent: { vi: 'Chưa có số liệu', en: 'No figure' },
  leave: { vi: 'Bỏ qua ô này', en: 'Leave it out' },
} satisfies Record<string, Text>

export const sayings = {
  absent: { vi: 'Chưa có số liệu (theo bảng tính).', en: 'No figure (as the spreadsheet says).' },
  notComplete: { vi: 'Còn {n} dòng chưa có số.', en: '{n} lines have no value yet.' },
  questions: { vi: 'Còn câu hỏi kiểm tra để người trả lời.', en: 'Checks ask something that a person must answer.' },
} satisfies Record<string, Text>

/** What is said of a file dropped in a folder. */
export const dropTexts = {
  sender: { vi: 'Thư mục của {agency}', en: 'Folder of {agency}' },
  'no-agency': {
    vi: 'Tên thư mục không phải mã của cơ quan nào.',
    en: 'The folder bears the id of no agency.',
  },
  'wrong-kind': { vi: 'Chỉ nhận tệp .csv và .xlsx.', en: 'Only .csv and .xlsx are taken.' },
  'too-large': { vi: 'Tệp lớn hơn 64 MB.', en: 'The file is larger than 64 MB.' },
  refused: { vi: 'Không ghi', en: 'Refused' },
} satisfies Record<string, Text>
