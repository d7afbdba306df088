import type { Text } from '#kernel/text'

/** The room's facts in words, by kind; the ledger shows them. */
export const kindTexts = {
  'people.agencies-loaded': { vi: 'Nạp danh mục cơ quan', en: 'Agencies loaded' },
  'people.account-created': { vi: 'Tạo tài khoản', en: 'Account made' },
  'people.account-updated': { vi: 'Sửa thông tin tài khoản', en: 'Account details mended' },
  'people.account-disabled': { vi: 'Khóa tài khoản', en: 'Account disabled' },
  'people.account-enabled': { vi: 'Mở lại tài khoản', en: 'Account enabled again' },
  'people.password-reset': { vi: 'Cấp lại mật khẩu tạm', en: 'Temporary password given' },
  'people.password-changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'people.post-given': { vi: 'Giao chức vụ', en: 'Post given' },
  'people.post-ended': { vi: 'Kết thúc chức vụ', en: 'Post ended' },
  'people.post-passed': { vi: 'Chuyển chức vụ sang đơn vị mới', en: 'Post passed to the successor' },
  'people.signed-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'people.signed-in-with-second-factor': { vi: 'Đăng nhập hai lớp', en: 'Signed in with a second factor' },
  'people.signed-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'people.sign-in-failed': { vi: 'Đăng nhập sai', en: 'Sign-in failed' },
  'people.locked-out': { vi: 'Tạm khóa vì sai nhiều lần', en: 'Locked after wrong tries' },
  'people.second-factor-on': { vi: 'Bật xác thực hai lớp', en: 'Second factor turned on' },
  'people.second-factor-off': { vi: 'Tắt xác thực hai lớp', en: 'Second factor turned off' },
  'people.session-ended': { vi: 'Kết thúc một phiên', en: 'Session ended' },
  'people.sessions-ended': { vi: 'Kết thúc các phiên khác', en: 'Other sessions ended' },
} satisfies Record<string, Text>
