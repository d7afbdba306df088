import type { Text } from '#kernel/text'
import type { FileFault } from './sheet.ts'

/** Why a file is no table. */
export const fileFaults = {
  empty: { vi: 'tệp không có dòng dữ liệu nào dưới dòng tiêu đề.', en: 'it has no row below its headers.' },
  encoding: {
    vi: 'chữ trong tệp không theo bảng mã Unicode. Xin mở bằng Excel và lưu lại dạng “CSV UTF-8”.',
    en: 'its text is not Unicode. Open it in Excel and save it as “CSV UTF-8”.',
  },
  quotes: {
    vi: 'có dấu nháy kép mở mà không đóng. Xin lưu lại từ Excel.',
    en: 'a quotation mark is opened and not closed. Save it again from Excel.',
  },
  workbook: {
    vi: 'sổ Excel bị hỏng hoặc có mật khẩu. Xin lưu lại thành .xlsx không đặt mật khẩu.',
    en: 'the workbook is broken or locked. Save it again as .xlsx without a password.',
  },
  json: {
    vi: 'tệp JSON phải là một danh sách bản ghi. Xin xuất lại.',
    en: 'a JSON file must be a list of records. Export it again.',
  },
  'headers-twice': { vi: 'hai cột cùng tiêu đề.', en: 'two columns bear the same header.' },
} satisfies Record<FileFault, Text>

/** What is wrong with a cell and what to do; `{value}` is what stands in it. */
export const rowFaults = {
  missing: { vi: 'Còn trống. Xin điền.', en: 'It is empty. Please fill it in.' },
  'not-a-temperature': {
    vi: '“{value}” không phải thân nhiệt (30 đến 45 độ C). Xin sửa.',
    en: '“{value}” is no body temperature (30 to 45 degrees). Mend it.',
  },
  twice: {
    vi: 'Mã “{value}” đã có ở dòng {other}. Mỗi người một dòng.',
    en: '“{value}” stands in row {other} already. One row for each person.',
  },
  'too-long': { vi: 'Quá {limit} ký tự. Xin rút gọn.', en: 'Longer than {limit} characters. Shorten it.' },
  'not-a-day': {
    vi: '“{value}” không phải ngày. Xin ghi 27/01/2021 hoặc 2021-01-27.',
    en: '“{value}” is no day. Write 27/01/2021 or 2021-01-27.',
  },
  'no-confirmation': {
    vi: 'Chưa có ngày khẳng định (hoặc ngày báo cáo, ngày lấy mẫu). Xin điền một trong ba.',
    en: 'The day of confirmation (or of report, or of sampling) is missing. Fill in one of the three.',
  },
  'future-day': {
    vi: 'Ngày {value} chưa tới. Xin kiểm tra năm và thứ tự ngày/tháng.',
    en: '{value} has not come yet. Check the year and the order of day and month.',
  },
  'future-birth': {
    vi: 'Năm sinh {value} chưa tới. Xin sửa.',
    en: 'The year of birth {value} has not come yet. Mend it.',
  },
  'old-birth': {
    vi: 'Năm sinh {value} quá xa. Xin kiểm tra.',
    en: 'The year of birth {value} is too long ago. Check it.',
  },
  'not-a-birth': {
    vi: '“{value}” không phải năm sinh. Xin ghi 1985 hoặc 27/01/1985.',
    en: '“{value}” is no year of birth. Write 1985 or 27/01/1985.',
  },
  'not-an-age': { vi: '“{value}” không phải tuổi từ 0 đến 120.', en: '“{value}” is no age from 0 to 120.' },
  'not-a-sex': { vi: '“{value}” không rõ. Xin ghi Nam hoặc Nữ.', en: '“{value}” is unclear. Write male or female.' },
  'unknown-outcome': {
    vi: '“{value}” không rõ. Xin ghi: đang điều trị, khỏi, hoặc tử vong.',
    en: '“{value}” is unclear. Write alive, recovered or dead.',
  },
  'isolated-before-exposure': {
    vi: 'Cách ly ({value}) trước khi phơi nhiễm ({other}). Xin kiểm tra hai ngày.',
    en: 'Isolated ({value}) before exposed ({other}). Check the two days.',
  },
  'onset-after-confirmation': {
    vi: 'Khởi phát ({value}) sau ngày khẳng định ({other}) quá 30 ngày. Xin kiểm tra.',
    en: 'Onset ({value}) is more than 30 days after the confirmation ({other}). Check them.',
  },
  'isolated-long-before-onset': {
    vi: 'Cách ly ({value}) trước khởi phát ({other}) quá 60 ngày. Xin kiểm tra năm.',
    en: 'Isolated ({value}) more than 60 days before onset ({other}). Check the year.',
  },
  'after-end': {
    vi: 'Khẳng định ({value}) sau khi đợt dịch kết thúc ({other}). Xin sửa ngày, hoặc mở lại đợt dịch.',
    en: 'Confirmed ({value}) after the outbreak was closed ({other}). Mend the day, or reopen the outbreak.',
  },
  'exposed-after-confirmation': {
    vi: 'Phơi nhiễm ({value}) sau ngày khẳng định ({other}). Xin kiểm tra.',
    en: 'Exposed ({value}) after the confirmation ({other}). Check them.',
  },
  'unknown-place': {
    vi: 'Không có xã, phường “{value}” vào ngày {other}. Xin ghi đúng tên hoặc mã vào ngày đó.',
    en: 'There was no commune “{value}” on {other}. Write its name or code of that day.',
  },
  'ambiguous-place': {
    vi: 'Có nhiều nơi tên “{value}”: {other}. Xin thêm huyện.',
    en: 'Several places are called “{value}”: {other}. Add the district.',
  },
  'outside-scope': {
    vi: '“{value}” ngoài địa bàn anh/chị được ghi. Xin bỏ dòng này hoặc nhờ cấp trên nhập.',
    en: '“{value}” is outside the area you may write in. Drop this row or ask the level above.',
  },
  'no-place': {
    vi: 'Chưa có xã, phường; tài khoản của anh/chị chỉ ghi được ở địa bàn mình. Xin điền.',
    en: 'The commune is missing, and your account may write in its own area only. Fill it in.',
  },
  'with-oneself': {
    vi: 'Người này tiếp xúc với chính mình ({value}). Xin sửa một trong hai mã.',
    en: '{value} meets themselves. Mend one of the two ids.',
  },
  'end-before-start': {
    vi: 'Kết thúc ({value}) trước khi bắt đầu ({other}). Xin kiểm tra hai ô.',
    en: 'It ends ({value}) before it starts ({other}). Check both.',
  },
  'end-without-start': {
    vi: 'Có lúc kết thúc mà không có lúc bắt đầu. Xin điền lúc bắt đầu.',
    en: 'It has an end and no start. Fill in the start.',
  },
  'unknown-person': {
    vi: 'Chưa có người mang mã “{value}” trong đợt dịch này. Xin nhập danh sách ca trước, hoặc sửa mã.',
    en: 'Nobody in this outbreak has the id “{value}”. Import the line list first, or mend the id.',
  },
} satisfies Record<string, Text>

export type RowFaultCode = keyof typeof rowFaults

export const importWords = {
  cases: { vi: '{added} ca mới, {existing} ca đã có.', en: '{added} new cases, {existing} there already.' },
  encounters: {
    vi: '{added} tiếp xúc mới, {existing} đã có; {people} người mới được lập.',
    en: '{added} new encounters, {existing} there already; {people} new people entered.',
  },
  'follow-ups': {
    vi: '{added} ngày theo dõi mới, {existing} đã có.',
    en: '{added} new follow-ups, {existing} there already.',
  },
  faultRow: { vi: 'Dòng', en: 'Row' },
  faultField: { vi: 'Cột', en: 'Column' },
  faultValue: { vi: 'Giá trị', en: 'Value' },
  faultMessage: { vi: 'Cần sửa', en: 'What to do' },
} satisfies Record<string, Text>
