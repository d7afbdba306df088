import type { Text } from '#kernel/text'

/** Words of `lienthong index score`. */
export const TEXTS = {
  index: { vi: 'tính chỉ số tổng hợp từ một bộ chỉ số bất kỳ', en: 'score composite indices of any kind' },
  score: {
    vi: 'Tính điểm và xếp hạng một chỉ số tổng hợp, giữ lại từng bước; không cần cơ sở dữ liệu',
    en: 'Score and rank a composite index, every stage kept; needs no database',
  },
  spec: { vi: 'bộ chỉ số, JSON (docs/index-spec.md)', en: 'the specification, JSON (docs/index-spec.md)' },
  data: {
    vi: 'số liệu, CSV: mỗi đơn vị một dòng, mỗi chỉ tiêu một cột mang mã của nó',
    en: 'the data, CSV: a row per unit, a column per indicator by its code',
  },
  stages: {
    vi: 'thư mục để ghi từng bước: mỗi bước một CSV, và report.json',
    en: 'folder for the stages: a CSV for each, and report.json',
  },
  resample: {
    vi: 'số lần tính lại với trọng số dao động, để có khoảng thứ hạng (bands.csv)',
    en: 'how often to score again with weights varied, for rank bands (bands.csv)',
  },
  noise: { vi: 'mức dao động của mỗi trọng số, phần của nó', en: 'how much each weight varies, as a share of it' },
  seed: {
    vi: 'hạt giống ngẫu nhiên; cùng hạt giống cho cùng kết quả',
    en: 'seed of chance; the same seed gives the same result',
  },
  json: { vi: 'in toàn bộ báo cáo dạng JSON', en: 'print the whole report as JSON' },
  after: {
    vi: `
In ra CSV unit,score,rank, đơn vị đứng đầu trước; ô trống khi chưa đủ số liệu để tính (thiếu không bao giờ là 0).
Trong thư mục --stages: raw, denominated, imputed, treated, normalised, scores, ranks, explained (mỗi nút góp bao nhiêu,
mất bao nhiêu), bands khi có --resample, và report.json ghi mọi thiết lập và mọi việc đã làm với số liệu.
Những điều đã làm với số liệu (bù, kéo ngoại lai, vượt thang) cũng được nói ở stderr.

Cách viết bộ chỉ số và quy tắc của từng bước: docs/index-spec.md.
Cột đơn vị tên unit, unit_id, đơn vị, hoặc cột đầu tiên không phải chỉ tiêu. Số viết 1234.5 hoặc 1234,5; ô trống, NA, ..
là chưa có. Ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab; UTF-8.

Mã thoát: 0 xong · 1 không ghi được kết quả hoặc chương trình hỏng · 2 tùy chọn, bộ chỉ số hoặc dữ liệu sai, chưa ghi gì.

Ví dụ:
  lienthong index score --spec docs/examples/index/spec.json --data docs/examples/index/data.csv
  lienthong index score --spec bo-chi-so.json --data so-lieu.csv --stages ket-qua --resample 10000 --seed 7`,
    en: `
Prints CSV unit,score,rank, the first first; blank where there is too little to score (what is missing is never 0).
In the folder of --stages: raw, denominated, imputed, treated, normalised, scores, ranks, explained (what each node
brings and loses), bands with --resample, and report.json with every setting and all that was done to the data.
What was done to the data (filled, winsorised, beyond the scale) is told on stderr too.

How to write a specification, and the rules of each stage: docs/index-spec.md.
The column of units is named unit, unit_id, or is the first that is no indicator. Numbers are 1234.5 or 1234,5; a blank
cell, NA and .. are missing. Delimited by comma, semicolon or tab; UTF-8.

Exit codes: 0 done · 1 the result could not be written or the program failed · 2 wrong options, specification or data,
nothing written.

Examples:
  lienthong index score --spec docs/examples/index/spec.json --data docs/examples/index/data.csv
  lienthong index score --spec spec.json --data data.csv --stages results --resample 10000 --seed 7`,
  },
  noSpec: { vi: 'Không đọc được {file}: {reason}', en: 'Cannot read {file}: {reason}' },
  notJson: { vi: '{file} không phải JSON: {reason}', en: '{file} is not JSON: {reason}' },
  specFaults: {
    vi: '{file} có {count} chỗ cần sửa; chưa tính gì:',
    en: '{file} has {count} faults; nothing was scored:',
  },
  noFolder: { vi: 'Không tạo được thư mục {folder}: {reason}', en: 'Cannot make the folder {folder}: {reason}' },
  noRows: {
    vi: '{file} không có đơn vị nào; cần dòng tiêu đề rồi mỗi đơn vị một dòng',
    en: '{file} has no units; it needs a header and then a row for each',
  },
  noColumns: {
    vi: '{file} không có cột nào của bộ chỉ số; cần các cột {columns}',
    en: '{file} has none of the columns of the index; it needs {columns}',
  },
  noGroup: {
    vi: '{file} không có cột "{column}" mà bộ chỉ số dùng để chia nhóm',
    en: '{file} has no column "{column}", which the specification groups by',
  },
  noUnit: { vi: 'trống; điền tên hoặc mã đơn vị', en: 'is blank; give the name or code of the unit' },
  sameUnit: { vi: 'đơn vị "{value}" đã có ở dòng trên', en: 'the unit "{value}" stands in an earlier row' },
  sameColumn: { vi: 'tên cột này dùng hai lần', en: 'two columns have this name' },
  notNumber: {
    vi: '"{value}" không phải số; viết 1234.5, hoặc để trống nếu chưa có',
    en: '"{value}" is not a number; write 1234.5, or leave it blank where there is none',
  },
  doubtful: {
    vi: '"{value}" có thể là phần nghìn hoặc phần lẻ; viết không có dấu ngăn nghìn, phần lẻ sau dấu chấm',
    en: '"{value}" may have thousands or decimals; write no thousands separator, and decimals after a point',
  },
  badCount: {
    vi: '{option}: "{value}" không phải số nguyên; ví dụ 10000',
    en: '{option}: "{value}" is not a whole number; for example 10000',
  },
  badShare: {
    vi: '{option}: "{value}" không phải phần từ 0 đến 1; ví dụ 0.25',
    en: '{option}: "{value}" is not a share from 0 to 1; for example 0.25',
  },
} satisfies Record<string, Text>
