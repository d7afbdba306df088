import type { Text } from '#kernel/text'

export const TEXTS = {
  import: {
    vi: 'nhập danh sách ca bệnh hoặc tiếp xúc từ CSV hay XLSX: cả tệp hoặc không dòng nào',
    en: 'import a line list or encounters from CSV or XLSX: the whole file or nothing',
  },
  file: { vi: 'tệp CSV (UTF-8) hoặc XLSX', en: 'a CSV (UTF-8) or XLSX file' },
  kind: { vi: 'cases: danh sách ca bệnh; encounters: tiếp xúc', en: 'cases: a line list; encounters: who met whom' },
  outbreak: {
    vi: 'mã đợt dịch; không ghi thì là đợt dịch duy nhất đang mở',
    en: 'id of the outbreak; the only open one unless told',
  },
  open: {
    vi: 'mở đợt dịch mới mang tên này rồi nhập vào đó',
    en: 'open a new outbreak of this name and import into it',
  },
  disease: { vi: 'bệnh của đợt dịch mới', en: 'disease of the new outbreak' },
  started: {
    vi: 'ngày bắt đầu của đợt dịch mới (YYYY-MM-DD), hôm nay nếu không ghi',
    en: 'first day of the new outbreak (YYYY-MM-DD), today unless told',
  },
  closed: {
    vi: 'ngày đợt dịch mới đã kết thúc (YYYY-MM-DD): danh sách của một đợt dịch cũ',
    en: 'day from which the new outbreak is over (YYYY-MM-DD): a list of the past',
  },
  columns: {
    vi: 'chọn cột, dạng JSON: trường và số thứ tự cột từ 0, ví dụ \'{"id":0,"onset":3}\'',
    en: 'choose columns, as JSON: field and 0-based column, such as \'{"id":0,"onset":3}\'',
  },
  dryRun: { vi: 'chỉ kiểm tra, không ghi gì', en: 'only check, write nothing' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
  working: { vi: 'Đang nhập', en: 'Importing' },
  examples: {
    vi: `
Mỗi dòng lỗi được kể theo dòng và cột, kèm cách sửa; nhập lại cùng một tệp không thay đổi gì.

Ví dụ:
  lienthong import --kind cases danh-sach-f0.xlsx --outbreak 2026-11-chu-van-an
  lienthong import --kind encounters tiep-xuc.csv --dry-run
  lienthong import --kind cases mers.csv --open "MERS Hàn Quốc 2015" --disease MERS --started 2015-05-11 --closed 2015-12-24 --json`,
    en: `
Every fault is told by row and column with what to do; importing the same file again changes nothing.

Examples:
  lienthong import --kind cases line-list.xlsx --outbreak 2026-11-chu-van-an
  lienthong import --kind encounters contacts.csv --dry-run
  lienthong import --kind cases mers.csv --open "MERS Korea 2015" --disease MERS --started 2015-05-11 --closed 2015-12-24 --json`,
  },
  badKind: { vi: '--kind là cases hoặc encounters', en: '--kind is cases or encounters' },
  badDay: { vi: '--started không phải ngày: {value}', en: '--started is no day: {value}' },
  badClosed: { vi: '--closed không phải ngày: {value}', en: '--closed is no day: {value}' },
  unreadable: { vi: 'không đọc được {file}', en: 'cannot read {file}' },
  wrongType: { vi: '{file} không phải CSV hay XLSX', en: '{file} is neither CSV nor XLSX' },
  badFile: { vi: '{file}: {why}', en: '{file}: {why}' },
  badColumns: {
    vi: '--columns chưa đúng; các trường: {fields}',
    en: '--columns is not right; the fields are {fields}',
  },
  missing: {
    vi: 'thiếu cột {columns}; chọn bằng --columns',
    en: 'the columns {columns} are missing; choose them with --columns',
  },
  whichOutbreak: {
    vi: 'nhập vào đợt dịch nào? --outbreak một trong: {ids}; hoặc --open TÊN',
    en: 'into which outbreak? --outbreak one of {ids}; or --open NAME',
  },
  notMigrated: {
    vi: 'cơ sở dữ liệu chưa sẵn sàng; chạy lienthong migrate',
    en: 'the database is not ready; run lienthong migrate',
  },
  faults: { vi: 'Chưa nhập dòng nào: {count} lỗi', en: 'Nothing was imported: {count} faults' },
  checked: {
    vi: '{rows} dòng, không có lỗi; {added} mới, {existing} đã có. Chưa ghi gì.',
    en: '{rows} rows, no faults; {added} new, {existing} there already. Nothing was written.',
  },
  traced: {
    vi: 'Đã truy vết lại: {people} người, {encounters} tiếp xúc, {changed} mức thay đổi',
    en: 'Traced anew: {people} people, {encounters} encounters, {changed} levels changed',
  },
} satisfies Record<string, Text>
