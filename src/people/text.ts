import type { Text } from '#kernel/text'
import type { Power } from './power.ts'

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy, hoặc nằm ngoài phạm vi được xem.',
    en: 'Not found, or outside what you may see.',
  },
  'own-account': {
    vi: 'Không tự thay đổi quyền của chính mình. Xin nhờ quản trị khác.',
    en: 'Nobody changes their own rights. Ask another administrator.',
  },
  'beyond-scope': {
    vi: 'Người này giữ chức vụ ngoài địa bàn, lĩnh vực anh/chị quản trị.',
    en: 'This person holds a post outside the area or sector you administer.',
  },
  'username-taken': {
    vi: 'Tên đăng nhập “{username}” đã có người dùng. Xin chọn tên khác.',
    en: 'The username “{username}” is taken. Choose another.',
  },
  'already-disabled': { vi: 'Tài khoản đã khóa từ trước.', en: 'The account is already disabled.' },
  'not-disabled': { vi: 'Tài khoản đang hoạt động, không cần mở.', en: 'The account is open already.' },
  'agency-not-found': { vi: 'Không có cơ quan này.', en: 'There is no such agency.' },
  'agency-closed': {
    vi: 'Cơ quan không hoạt động trong thời gian giữ chức vụ này.',
    en: 'The agency does not exist in the days of this post.',
  },
  'wrong-level': {
    vi: 'Vai trò này không thuộc cấp của cơ quan đã chọn.',
    en: 'This role is of another level than the agency.',
  },
  'ends-before-start': { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the start.' },
  'post-held': {
    vi: 'Người này đang giữ đúng vai trò ấy ở cơ quan này.',
    en: 'This person already holds that role in this agency.',
  },
  'post-ended': { vi: 'Chức vụ đã kết thúc ngày {day}.', en: 'The post ended on {day}.' },
} satisfies Record<string, Text>

export const powerNames: Readonly<Record<Power, Text>> = {
  'situation.see': { vi: 'Xem bức tranh chung', en: 'See the picture' },
  'places.see': { vi: 'Xem địa bàn', en: 'See places' },
  'places.act': { vi: 'Cập nhật địa bàn', en: 'Change places' },
  'epidemic.see': { vi: 'Xem tình hình dịch', en: 'See the epidemic' },
  'epidemic.identify': {
    vi: 'Xem tên, số điện thoại ca bệnh và người tiếp xúc',
    en: 'See names and phones of cases and contacts',
  },
  'epidemic.act': { vi: 'Khai báo, điều tra, giám sát ca bệnh', en: 'Declare, investigate and follow cases' },
  'work.see': { vi: 'Xem nhiệm vụ', en: 'See tasks' },
  'work.act': { vi: 'Thực hiện nhiệm vụ', en: 'Do tasks' },
  'work.direct': { vi: 'Ban hành chỉ đạo', en: 'Issue directives' },
  'measures.see': { vi: 'Xem chỉ tiêu', en: 'See indicators' },
  'measures.act': { vi: 'Báo cáo chỉ tiêu', en: 'Declare values' },
  'measures.verify': { vi: 'Thẩm định chỉ tiêu', en: 'Verify values' },
  'measures.approve': { vi: 'Phê duyệt số liệu', en: 'Approve values' },
  'measures.publish': { vi: 'Công bố số liệu', en: 'Publish values' },
  'measures.define': { vi: 'Sửa danh mục chỉ tiêu, bộ chỉ số', en: 'Define indicators and indices' },
  'ledger.see': { vi: 'Xem sổ ghi', en: 'See the ledger' },
  'people.see': { vi: 'Xem tài khoản, chức vụ', en: 'See accounts and posts' },
  'people.admin': { vi: 'Quản trị tài khoản, chức vụ', en: 'Administer accounts and posts' },
}

export const sectorNames: Readonly<Record<string, Text>> = {
  '*': { vi: 'mọi lĩnh vực', en: 'every sector' },
  general: { vi: 'Tổng hợp', en: 'General' },
  health: { vi: 'Y tế', en: 'Health' },
  science: { vi: 'Khoa học và công nghệ', en: 'Science and technology' },
  police: { vi: 'Công an', en: 'Police' },
  education: { vi: 'Giáo dục và đào tạo', en: 'Education and training' },
  industry: { vi: 'Công Thương', en: 'Industry and trade' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  'home-affairs': { vi: 'Nội vụ', en: 'Home affairs' },
  agriculture: { vi: 'Nông nghiệp và môi trường', en: 'Agriculture and environment' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
  insurance: { vi: 'Bảo hiểm xã hội', en: 'Social security' },
}
