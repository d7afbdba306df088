import type { Text } from '#kernel/text'
import { refusals } from './text.ts'

/** The title of whoever keeps the system, in its agency. */
export const administratorTitle: Text = { vi: 'Quản trị viên, {agency}', en: 'Administrator, {agency}' }

/** Why a first administrator is not made. */
export const installRefusals = {
  'demo-database': {
    vi: 'Cơ sở dữ liệu này là tỉnh mẫu; hãy cài đặt với DATA_DIR hoặc DATABASE_URL trống',
    en: 'This database holds the demo province; install with an empty DATA_DIR or DATABASE_URL',
  },
  'administrator-exists': {
    vi: 'Đã có quản trị viên; quản trị viên cấp tài khoản cho người khác trong Liên Thông',
    en: 'There is an administrator already, who makes every other account within Liên Thông',
  },
  'username-taken': refusals['username-taken'],
  'agency-closed': {
    vi: 'Đồng hồ của máy đang ở trước ngày cơ quan của quản trị viên được lập; hãy chỉnh lại ngày giờ',
    en: 'The clock of this machine stands before the day the administrator’s agency began; set it right',
  },
} satisfies Record<string, Text>
