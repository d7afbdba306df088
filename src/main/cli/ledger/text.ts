import type { Text } from '#kernel/text'

/** Words of `lienthong ledger`. */
export const TEXTS = {
  ledger: { vi: 'xuất và kiểm chứng sổ cái', en: 'export and verify the ledger' },
  verify: {
    vi: 'kiểm chứng một tệp xuất chỉ bằng khoá công khai, hoặc kiểm chứng cơ sở dữ liệu đang chạy',
    en: 'verify an export with nothing but the public key, or the live database',
  },
  file: { vi: 'tệp xuất từ `ledger export`', en: 'a file written by `ledger export`' },
  keyOption: {
    vi: 'tệp PEM chứa khoá công khai; nhắc lại khi khoá đã từng được thay',
    en: 'PEM file of the public key; repeat it when the key was ever replaced',
  },
  databaseOption: { vi: 'kiểm chứng cơ sở dữ liệu đang chạy', en: 'verify the live database' },
  knownOption: {
    vi: 'SỐ:GỐC của một dấu niêm phong đã lưu từ trước; sổ phải chứa nó',
    en: 'SIZE:ROOT of a head kept from before, which the log must contain',
  },
  export: { vi: 'xuất toàn bộ sổ cái ra tệp', en: 'write the whole ledger to a file' },
  out: { vi: 'tệp để ghi', en: 'file to write' },
  key: { vi: 'in khoá công khai (tạo khoá khi chưa có)', en: 'print the public key (made on first use)' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
  verifying: { vi: 'Kiểm chứng', en: 'Verifying' },
  exporting: { vi: 'Xuất', en: 'Exporting' },
  intact: {
    vi: 'NGUYÊN VẸN: {size} mục, {heads} dấu niêm phong, dấu cuối lúc {at}, gốc {root}',
    en: 'OK: {size} entries, {heads} heads, the last signed at {at}, root {root}',
  },
  none: { vi: 'chưa có', en: 'never' },
  withheld: {
    vi: '{withheld} mục được che nội dung: chỗ của chúng trong sổ đã được chứng minh, nội dung thì không',
    en: '{withheld} facts are withheld: their places in the log are proven, their content is not',
  },
  altered: {
    vi: 'SỔ CÁI ĐÃ BỊ CAN THIỆP. Còn chứng minh được {size} mục đầu.',
    en: 'THE LEDGER HAS BEEN ALTERED. The first {size} entries are proven.',
  },
  exported: { vi: 'Đã xuất {size} mục ra {file}', en: '{size} entries written to {file}' },
  oneOfTwo: {
    vi: 'Cho biết tệp cần kiểm chứng, hoặc --database',
    en: 'Name the file to verify, or --database',
  },
  noKey: {
    vi: 'Kiểm chứng tệp cần khoá công khai: --key KHOÁ.pem (in bằng `lienthong ledger key`)',
    en: 'Verifying a file needs the public key: --key KEY.pem (printed by `lienthong ledger key`)',
  },
  notKey: { vi: '{file} không phải khoá công khai Ed25519 dạng PEM', en: '{file} is no Ed25519 public key in PEM' },
  notExport: { vi: '{file} không phải tệp xuất của sổ cái', en: '{file} is no export of a ledger' },
  notRead: { vi: 'Không đọc được {file} ({reason})', en: 'Cannot read {file} ({reason})' },
  notWritten: { vi: 'Không ghi được {file} ({reason})', en: 'Cannot write {file} ({reason})' },
  notKnown: {
    vi: '--known cần dạng SỐ:GỐC, gốc gồm 64 chữ số thập lục phân',
    en: '--known takes SIZE:ROOT, the root as 64 hexadecimal digits',
  },
  verifyExamples: {
    vi: `
Ví dụ:
  lienthong ledger verify so-cai.jsonl --key khoa-cong-khai.pem
  lienthong ledger verify so-cai.jsonl --key khoa.pem --known 1204:9f86d081… --json
  lienthong ledger verify --database

Mã thoát: 0 nguyên vẹn · 3 phát hiện can thiệp, từng mục được nêu tên · 2 tệp hoặc khoá sai · 1 không chạy được`,
    en: `
Examples:
  lienthong ledger verify ledger.jsonl --key public-key.pem
  lienthong ledger verify ledger.jsonl --key key.pem --known 1204:9f86d081… --json
  lienthong ledger verify --database

Exit codes: 0 intact · 3 altered, each entry named · 2 wrong file or key · 1 could not run`,
  },
  exportExamples: {
    vi: `
Ví dụ:
  lienthong ledger export --out so-cai.jsonl
  lienthong ledger key > khoa-cong-khai.pem`,
    en: `
Examples:
  lienthong ledger export --out ledger.jsonl
  lienthong ledger key > public-key.pem`,
  },
} satisfies Record<string, Text>
