import type { Text } from '#kernel/text'

/** Why a sending was refused as a whole, and what to do. */
export const exchangeRefusals = {
  'not-found': { vi: 'Không có báo cáo hoặc lần gửi này.', en: 'There is no such report or sending.' },
  forbidden: {
    vi: 'Việc này thuộc cơ quan khác. Người đứng đầu cơ quan hoặc quản trị hệ thống mới làm được.',
    en: 'This belongs to another agency. Its head or the administrator may do it.',
  },
  'not-open': {
    vi: 'Báo cáo đã gửi, không ghi thêm được. Xin thu hồi, hoặc mở đính chính nếu số đã công bố.',
    en: 'The report has been sent and takes no more values. Recall it, or begin a correction where it is published.',
  },
  'not-read': {
    vi: 'Lần đọc này đã ghi hoặc đã bỏ. Xin tải tệp lên lại.',
    en: 'This reading was written or dropped already. Send the file again.',
  },
  'bad-file': { vi: 'Không đọc được tệp: {why}', en: 'The file cannot be read: {why}' },
  'wrong-template': {
    vi: 'Tệp này không phải của báo cáo đang mở: {why}',
    en: 'This file is for another report: {why}',
  },
  'nothing-in-it': {
    vi: 'Không thấy số liệu nào của biểu trong đó. Xin điền mẫu tải từ trang này, hoặc dán cả cột tên và cột số.',
    en: 'There is no value of this form in it. Fill in the template of this page, or paste names and values.',
  },
  'nothing-to-fill': {
    vi: 'Kỳ này không có báo cáo nào đang mở để anh/chị điền.',
    en: 'There is no open report of this period for you to fill in.',
  },
  'count-differs': {
    vi: 'Có {rows} giá trị mà biểu có {lines} dòng, không biết giá trị nào của dòng nào. Xin dán kèm cột mã hoặc tên chỉ tiêu.',
    en: 'There are {rows} values for {lines} lines, and no telling which is which. Paste the column of codes or names too.',
  },
  'which-column': {
    vi: 'Có nhiều cột số. Xin chọn cột của kỳ này.',
    en: 'Several columns hold numbers. Choose that of this period.',
  },
  'bad-rows': {
    vi: 'Còn {count} ô chưa xong. Xin trả lời, sửa trong tệp rồi tải lại, hoặc bỏ các ô đó.',
    en: '{count} cells are not settled. Answer, mend the file and send it again, or leave them out.',
  },
  'impossible-value': {
    vi: 'Có giá trị không thể có. Xin sửa các ô sau.',
    en: 'Some values cannot be. Mend these cells.',
  },
  'line-unknown': {
    vi: 'Biểu mẫu vừa thay đổi. Xin tải mẫu mới.',
    en: 'The form has just been changed. Take a new template.',
  },
  'too-many': {
    vi: 'Hệ thống này gửi quá nhiều lần. Xin đợi {seconds} giây.',
    en: 'This system sends too often. Wait {seconds} seconds.',
  },
  'key-reused': {
    vi: 'Tên lần gửi “{key}” đã dùng cho nội dung khác. Mỗi lần gửi một tên.',
    en: 'The name “{key}” was used for another sending. Each sending has its own.',
  },
  headers: {
    vi: 'Tệp CSV cần hàng tiêu đề có ít nhất: indicator, value. Thấy: {found}.',
    en: 'A CSV needs a first row with at least: indicator, value. Found: {found}.',
  },
  'no-such-agency': { vi: 'Không có cơ quan “{id}”.', en: 'There is no agency “{id}”.' },
  'no-such-form': { vi: 'Không có biểu mẫu “{id}”.', en: 'There is no form “{id}”.' },
} as const satisfies Record<string, Text>
