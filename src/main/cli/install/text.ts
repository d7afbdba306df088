import type { Text } from '#kernel/text'

/** Words of `lienthong install`. */
export const TEXTS = {
  username: {
    vi: 'tên đăng nhập của quản trị viên: chữ thường không dấu, số, dấu chấm, gạch; 3 đến 30 ký tự',
    en: 'the administrator’s username: small letters, digits, dots, dashes; 3 to 30',
  },
  name: { vi: 'họ và tên', en: 'full name' },
  phone: { vi: 'số điện thoại công vụ', en: 'work phone' },
  programme: {
    vi: 'nạp cả chương trình Nghị quyết 06-NQ/TU: chỉ tiêu, mục tiêu và số liệu đã công bố',
    en: 'load the programme of Resolution 06-NQ/TU too: indicators, targets and published values',
  },
  badUsername: {
    vi: '--username {value}: chỉ gồm chữ thường không dấu, số, dấu chấm, gạch; 3 đến 30 ký tự, bắt đầu bằng chữ hoặc số',
    en: '--username {value}: small letters, digits, dots and dashes only, 3 to 30, beginning with a letter or digit',
  },
  badName: { vi: '--name: cần họ và tên, nhiều nhất 120 ký tự', en: '--name: a full name of at most 120 letters' },
  badPhone: {
    vi: '--phone: chỉ gồm số, dấu cách, dấu chấm, có thể bắt đầu bằng +; 8 đến 20 ký tự',
    en: '--phone: digits, spaces and dots, + may come first; 8 to 20',
  },
  working: { vi: 'Cài đặt', en: 'Installing' },
  withProgramme: { vi: ', cùng chỉ tiêu của Nghị quyết 06-NQ/TU', en: ', with the targets of Resolution 06-NQ/TU' },
  done: {
    vi: `Đã nạp {units} đơn vị hành chính và {agencies} cơ quan{more}.

Quản trị viên đầu tiên:
  Tên đăng nhập  {username}
  Mật khẩu tạm   {password}

Mật khẩu này chỉ hiện một lần và phải đổi ở lần đăng nhập đầu tiên. Sau đó quản trị viên cấp tài khoản và chức vụ cho
mọi người trong Liên Thông.`,
    en: `{units} units and {agencies} agencies are loaded{more}.

The first administrator:
  Username            {username}
  Temporary password  {password}

This password is shown once and must be changed at the first sign-in. The administrator then makes accounts and gives
posts to everybody within Liên Thông.`,
  },
  examples: {
    vi: `
Chuẩn bị một cơ sở dữ liệu trống (không phải tỉnh mẫu) để làm việc: cập nhật, nạp đơn vị hành chính và cơ quan, tạo quản
trị viên đầu tiên thuộc Văn phòng UBND với mật khẩu tạm. Chạy được cả khi máy chủ đang mở. Đã có quản trị viên thì từ
chối với mã thoát 3 và không thay đổi gì.

Ví dụ:
  lienthong install --username an.nguyen --name "Nguyễn Văn An"
  lienthong install --username an.nguyen --name "Nguyễn Văn An" --phone "0220 3853 001" --programme
  DATA_DIR=/srv/lien-thong-data lienthong install --username an.nguyen --name "Nguyễn Văn An" --json`,
    en: `
Makes an empty database (not the demo province) ready for work: migrates it, loads the units and the agencies, and makes
the first administrator, in the office of the people's committee, with a temporary password. The server may be running.
Where there is an administrator already it refuses with exit code 3 and changes nothing.

Examples:
  lienthong install --username an.nguyen --name "Nguyễn Văn An"
  lienthong install --username an.nguyen --name "Nguyễn Văn An" --phone "0220 3853 001" --programme
  DATA_DIR=/srv/lien-thong-data lienthong install --username an.nguyen --name "Nguyễn Văn An" --json`,
  },
} satisfies Record<string, Text>
