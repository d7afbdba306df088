import type { Text } from '#kernel/text'

/** Words of the start and of the command line, for the operator. */
export const TEXTS = {
  build: { vi: 'Dựng giao diện', en: 'building the web' },
  buildFailed: {
    vi: 'Không dựng được giao diện; lời của bộ dựng ở trên',
    en: 'the web could not be built; the builder’s words stand above',
  },
  database: { vi: 'Khởi động PostgreSQL', en: 'starting PostgreSQL' },
  connect: { vi: 'Kết nối PostgreSQL', en: 'connecting to PostgreSQL' },
  migrate: { vi: 'Cập nhật cơ sở dữ liệu', en: 'migrating' },
  seed: { vi: 'Nạp tỉnh mẫu', en: 'seeding the demo province' },
  restartSeed: {
    vi: 'Lần nạp tỉnh mẫu trước bị dừng giữa chừng: bắt đầu lại từ cơ sở dữ liệu trống',
    en: 'the last seeding was cut short: starting again from an empty database',
  },
  halfSeeded: {
    vi: 'Lần nạp tỉnh mẫu trước bị dừng giữa chừng; hãy tạo lại cơ sở dữ liệu trống cho DATABASE_URL',
    en: 'The last seeding was cut short; give DATABASE_URL a fresh, empty database',
  },
  noDatabase: {
    vi: 'Không kết nối được PostgreSQL của DATABASE_URL ({reason})',
    en: 'Cannot connect to the PostgreSQL of DATABASE_URL ({reason})',
  },
  oldDatabase: {
    vi: 'PostgreSQL của DATABASE_URL là bản {version}; cần từ 15',
    en: 'The PostgreSQL of DATABASE_URL is version {version}; 15 or later is needed',
  },
  serve: { vi: 'Mở máy chủ', en: 'serving' },
  portTaken: {
    vi: 'Cổng {port} trên {host} đang được dùng; hãy đặt PORT sang cổng khác, ví dụ PORT=8081',
    en: 'Port {port} on {host} is taken; set PORT to another one, such as PORT=8081',
  },
  portRefused: {
    vi: 'Không mở được cổng {port} trên {host} ({reason})',
    en: 'Cannot listen on port {port} of {host} ({reason})',
  },
  ready: { vi: 'Liên Thông đã sẵn sàng', en: 'Liên Thông is ready' },
  accounts: { vi: 'Tài khoản mẫu', en: 'Demo accounts' },
  noAccounts: {
    vi: 'Chưa có tài khoản nào; tạo quản trị viên đầu tiên bằng',
    en: 'There is no account yet; make the first administrator with',
  },
  howToStop: { vi: 'Ctrl-C để dừng', en: 'Ctrl-C to stop' },
  stopping: { vi: 'Đang dừng: hoàn tất các yêu cầu dở dang', en: 'stopping: finishing open requests' },
  stopped: { vi: 'Đã dừng', en: 'stopped' },
} satisfies Record<string, Text>
