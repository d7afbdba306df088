import type { Text } from '#kernel/text'

/** Words of the command line. */
export const TEXTS = {
  program: {
    vi: 'Liên Thông: nền tảng điều hành của tỉnh - nhìn thấy, quyết định, làm, đo lường',
    en: 'Liên Thông: the operations platform of a province - see, decide, do, measure',
  },
  version: { vi: 'in phiên bản', en: 'print the version' },
  help: { vi: 'in hướng dẫn này', en: 'print this help' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
  serve: { vi: 'mở máy chủ (không nạp tỉnh mẫu)', en: 'serve (without seeding the demo province)' },
  migrate: { vi: 'cập nhật cơ sở dữ liệu lên bản này', en: 'bring the database up to this version' },
  install: {
    vi: 'cài đặt để làm việc thật: đơn vị, cơ quan, quản trị viên đầu tiên',
    en: 'install for real work: units, agencies, the first administrator',
  },
  seed: { vi: 'nạp tỉnh mẫu vào cơ sở dữ liệu trống', en: 'seed the demo province into an empty database' },
  trace: { vi: 'truy vết F0 đến Fn từ tệp tiếp xúc', en: 'trace F0 to Fn from a file of contacts' },
  rt: { vi: 'ước tính hệ số lây nhiễm Rt từ số ca mới theo ngày', en: 'estimate Rt from new cases by day' },
  index: {
    vi: 'tính chỉ số tổng hợp từ một bộ chỉ số bất kỳ, giữ lại từng bước',
    en: 'score a composite index of any kind, every stage kept',
  },
  import: {
    vi: 'nhập danh sách ca bệnh, tiếp xúc từ CSV hoặc XLSX',
    en: 'import a line list or encounters from CSV or XLSX',
  },
  identity: {
    vi: 'khóa mã hóa điện thoại, số CCCD',
    en: 'the keys under which phone and identity numbers are sealed',
  },
  rotate: {
    vi: 'thêm khóa mới và mã hóa lại mọi số (dừng máy chủ trước)',
    en: 'add a new key and seal every number anew (stop the servers first)',
  },
  rotated: {
    vi: 'Đã mã hóa lại {resealed} người bằng khóa {key}. Xin sao lưu {file} rồi mở lại máy chủ.',
    en: '{resealed} people sealed anew under key {key}. Back up {file}, then start the servers again.',
  },
  ledger: { vi: 'xuất và kiểm chứng sổ nhật ký', en: 'export and verify the ledger' },
  examples: {
    vi: `Ví dụ:
  lienthong serve --port 8081
  lienthong install --username an.nguyen --name "Nguyễn Văn An"
  lienthong migrate --json
  lienthong trace --contacts tiep-xuc.csv --roots f0.csv --max-level 3
  lienthong rt --incidence ca-moi.csv --si-mean 4.7 --si-sd 2.9
  lienthong index score --spec bo-chi-so.json --data so-lieu.csv --stages ket-qua
  lienthong import --help`,
    en: `Examples:
  lienthong serve --port 8081
  lienthong install --username an.nguyen --name "Nguyễn Văn An"
  lienthong migrate --json
  lienthong trace --contacts contacts.csv --roots f0.csv --max-level 3
  lienthong rt --incidence cases.csv --si-mean 4.7 --si-sd 2.9
  lienthong index score --spec spec.json --data data.csv --stages results
  lienthong import --help`,
  },
  exitCodes: {
    vi: `Mã thoát:
  0  xong
  1  chương trình hoặc môi trường hỏng (cơ sở dữ liệu, cổng, thư mục)
  2  tùy chọn hoặc dữ liệu vào sai; chưa thay đổi gì
  3  quy tắc không cho phép, hoặc phép kiểm tra phát hiện sai lệch

Cấu hình: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL; LIENTHONG_LANG=en cho tiếng Anh. Xem docs/running.md.`,
    en: `Exit codes:
  0  done
  1  the program or its surroundings failed (database, port, folder)
  2  wrong options or input; nothing was changed
  3  a rule said no, or a check found what it looks for

Settings: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL; LIENTHONG_LANG=vi for Vietnamese. See docs/running.md.`,
  },
  port: { vi: 'cổng, thay cho PORT', en: 'port, instead of PORT' },
  serveExamples: {
    vi: `
Ví dụ:
  lienthong serve
  lienthong serve --port 8081
  DATABASE_URL=postgresql://lienthong@may-chu/lienthong lienthong serve --json`,
    en: `
Examples:
  lienthong serve
  lienthong serve --port 8081
  DATABASE_URL=postgresql://lienthong@host/lienthong lienthong serve --json`,
  },
  migrateExamples: {
    vi: `
Áp dụng các tệp mới trong migrations/ theo thứ tự số, mỗi tệp một giao dịch; chạy lại không thay đổi gì.

Ví dụ:
  lienthong migrate
  DATABASE_URL=postgresql://lienthong@may-chu/lienthong lienthong migrate --json`,
    en: `
Applies the new files of migrations/ in order of number, a transaction each; running it again changes nothing.

Examples:
  lienthong migrate
  DATABASE_URL=postgresql://lienthong@host/lienthong lienthong migrate --json`,
  },
  migrated: { vi: 'Đã áp dụng {count} tệp', en: '{count} files applied' },
  upToDate: { vi: 'Cơ sở dữ liệu đã là bản mới nhất', en: 'The database is up to date' },
  seedExamples: {
    vi: `
Ví dụ:
  lienthong seed
  DATA_DIR=/srv/tap-huan lienthong seed`,
    en: `
Examples:
  lienthong seed
  DATA_DIR=/srv/training lienthong seed`,
  },
  seeded: { vi: 'Đã nạp tỉnh mẫu', en: 'The demo province is seeded' },
  notEmpty: {
    vi: 'Cơ sở dữ liệu đã có dữ liệu; tỉnh mẫu chỉ nạp vào cơ sở dữ liệu trống',
    en: 'The database already holds data; the demo province is only seeded into an empty one',
  },
} satisfies Record<string, Text>
