import type { Text } from '#kernel/text'

export const TEXTS = {
  values: { vi: 'số liệu của chỉ tiêu', en: 'values of indicators' },
  import: {
    vi: 'nạp số liệu nhiều năm từ CSV, coi như đã công bố: cả tệp hoặc không dòng nào',
    en: 'load values of many years from CSV, as published: the whole file or nothing',
  },
  file: {
    vi: 'tệp CSV (UTF-8) có các cột indicator, subject, period, value và nếu cần part',
    en: 'a CSV (UTF-8) with the columns indicator, subject, period, value and, if wanted, part',
  },
  decimal: {
    vi: 'point hoặc comma: dấu thập phân, khi một số đọc được hai cách (1.234)',
    en: 'point or comma: the decimal mark, where a number can be read in two ways (1.234)',
  },
  dryRun: { vi: 'chỉ kiểm tra, không ghi gì', en: 'only check, write nothing' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
  working: { vi: 'Đang nạp', en: 'Loading' },
  examples: {
    vi: `
subject là mã đơn vị (10549-chu-van-an), mã GSO (10549) hoặc mã cơ quan (so-y-te); period như 2024, 2024-H1, 2024-Q3,
2024-09. Nạp lại cùng một tệp không thay đổi gì; số đã công bố khác với tệp thì cả tệp bị từ chối.

Ví dụ:
  lienthong values import lich-su.csv --dry-run
  lienthong values import lich-su.csv --decimal point --json`,
    en: `
subject is the id of a unit (10549-chu-van-an), its GSO code (10549) or the id of an agency (so-y-te); period is like
2024, 2024-H1, 2024-Q3, 2024-09. The same file again changes nothing; where another value is published already the whole
file is refused.

Examples:
  lienthong values import history.csv --dry-run
  lienthong values import history.csv --decimal point --json`,
  },
  badDecimal: { vi: '--decimal là point hoặc comma', en: '--decimal is point or comma' },
  unreadable: { vi: 'không đọc được {file}', en: 'cannot read {file}' },
  notCsv: { vi: '{file} không phải CSV đúng dạng: {why}', en: '{file} is no well-formed CSV: {why}' },
  headings: {
    vi: 'hàng đầu cần indicator, subject, period, value; thấy: {found}',
    en: 'the first row needs indicator, subject, period, value; found: {found}',
  },
  refused: { vi: '{count} dòng phải sửa; chưa ghi gì', en: '{count} rows need mending; nothing was written' },
  done: {
    vi: 'Đã đọc {rows} dòng: thêm {added}, đã có {same} ({seconds} giây).',
    en: 'Read {rows} rows: {added} added, {same} there already ({seconds} s).',
  },
  checked: {
    vi: 'Kiểm tra xong {rows} dòng: sẽ thêm {added}, đã có {same}. Chưa ghi gì.',
    en: 'Checked {rows} rows: {added} would be added, {same} are there. Nothing was written.',
  },
} satisfies Record<string, Text>

export const faultTexts = {
  'no-indicator': { vi: 'không có chỉ tiêu này', en: 'no such indicator' },
  'not-reported': {
    vi: 'chỉ tiêu này được tính, không nạp được',
    en: 'this indicator is computed and cannot be loaded',
  },
  'no-subject': { vi: 'không có đơn vị, cơ quan này', en: 'no such unit or agency' },
  'no-period': { vi: 'kỳ không đúng dạng (2024, 2024-Q3, 2024-09)', en: 'no period (2024, 2024-Q3, 2024-09)' },
  'future-period': { vi: 'kỳ chưa kết thúc', en: 'the period has not ended' },
  'no-part': { vi: 'chỉ tiêu không có phần này', en: 'the indicator has no such part' },
  'no-number': { vi: 'giá trị không phải số', en: 'the value is no number' },
  'two-numbers': {
    vi: 'giá trị đọc được hai cách; xin nói dấu thập phân bằng --decimal',
    en: 'the value can be read in two ways; say the decimal mark with --decimal',
  },
  impossible: { vi: 'giá trị không thể có', en: 'the value cannot be' },
  twice: { vi: 'đã có ở dòng {text} với giá trị khác', en: 'stands in row {text} with another value' },
  'other-value': { vi: 'đã công bố giá trị khác: {text}', en: 'another value is published: {text}' },
} satisfies Record<string, Text>
