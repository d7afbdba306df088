import type { Text } from '#kernel/text'

/** Words of the embedded database, for the operator. */
export const TEXTS = {
  unsupported: {
    vi: 'Chưa có PostgreSQL kèm sẵn cho máy này ({platform}); hãy đặt DATABASE_URL tới một PostgreSQL 15 đến 18',
    en: 'No bundled PostgreSQL for this machine ({platform}); set DATABASE_URL to a PostgreSQL 15 to 18',
  },
  noAccount: {
    vi: 'PostgreSQL không chạy bằng root và không tạo được tài khoản hệ thống "lienthong" ({reason}); hãy tạo sẵn hoặc chạy bằng người dùng thường',
    en: 'PostgreSQL refuses to run as root and the system user "lienthong" could not be created ({reason}); create it or run as an ordinary user',
  },
  binariesMoved: {
    vi: 'Người dùng hệ thống không vào được {from}: chép PostgreSQL sang {to}',
    en: 'The system user cannot reach {from}: PostgreSQL is copied to {to}',
  },
  dataMoved: {
    vi: 'Người dùng hệ thống không vào được {from}: dữ liệu đặt tại {to}',
    en: 'The system user cannot reach {from}: the data lives in {to}',
  },
  dataUnreachable: {
    vi: 'Tài khoản chạy PostgreSQL (uid {uid}) không vào được {path}; hãy mở quyền các thư mục cha (chmod a+x) hoặc đổi DATA_DIR',
    en: 'The account that runs PostgreSQL (uid {uid}) cannot reach {path}; open the parent folders (chmod a+x) or change DATA_DIR',
  },
  dataForeign: {
    vi: 'Dữ liệu tại {path} thuộc người dùng khác (uid {uid}); hãy chạy bằng người đó hoặc đổi DATA_DIR',
    en: 'The data in {path} belongs to another user (uid {uid}); run as that user or change DATA_DIR',
  },
  dataLost: {
    vi: '{from} trỏ tới {to} nhưng nơi đó không còn; hãy khôi phục bản sao lưu, hoặc xóa {from} để bắt đầu trống',
    en: '{from} points to {to}, which is gone; restore a backup there, or delete {from} to start empty',
  },
  otherVersion: {
    vi: 'Dữ liệu tại {path} là của PostgreSQL {found}, còn bản kèm sẵn là {wanted}; xem docs/running.md, mục nâng cấp',
    en: 'The data in {path} is of PostgreSQL {found}, the bundled one is {wanted}; see docs/running.md, upgrade',
  },
  initFailed: { vi: 'Không tạo được cơ sở dữ liệu: {reason}', en: 'Could not create the database: {reason}' },
  startFailed: {
    vi: 'PostgreSQL không khởi động được: {reason} (nhật ký: {log})',
    en: 'PostgreSQL did not start: {reason} (log: {log})',
  },
  notReady: {
    vi: 'PostgreSQL chưa sẵn sàng sau {seconds} giây (nhật ký: {log})',
    en: 'PostgreSQL is not ready after {seconds} seconds (log: {log})',
  },
  passwordWrong: {
    vi: 'Mật khẩu trong {path} không mở được cơ sở dữ liệu',
    en: 'The password in {path} does not open the database',
  },
  inUse: {
    vi: 'Một Liên Thông khác ({holder}) đang dùng dữ liệu tại {dataDir}',
    en: 'Another Liên Thông ({holder}) is already using the data in {dataDir}',
  },
  adopted: {
    vi: 'Nối lại PostgreSQL còn chạy từ lần trước (pid {pid})',
    en: 'Took over the PostgreSQL left running by an earlier start (pid {pid})',
  },
  unexpectedEnd: { vi: 'PostgreSQL đã dừng bất ngờ', en: 'PostgreSQL ended unexpectedly' },
} satisfies Record<string, Text>
