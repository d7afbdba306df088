import type { Text } from '#kernel/text'

/** Words of `lienthong trace`. */
export const TEXTS = {
  trace: {
    vi: 'Truy vết F0 đến Fn theo thời gian từ tệp tiếp xúc; không cần cơ sở dữ liệu',
    en: 'Trace F0 to Fn, with time respected, from a file of contacts; needs no database',
  },
  contacts: {
    vi: 'tiếp xúc, CSV: from,to,start[,end][,id]',
    en: 'the contacts, CSV: from,to,start[,end][,id]',
  },
  roots: {
    vi: 'các F0, CSV: person[,start][,isolated]',
    en: 'the cases (F0), CSV: person[,start][,isolated]',
  },
  each: {
    vi: 'thay cho --roots: lần lượt coi từng người là F0, đếm người trực tiếp và người theo chuỗi',
    en: 'instead of --roots: every person as a root alone, direct neighbours and people reached',
  },
  directed: { vi: 'chỉ lây từ from sang to (mặc định: hai chiều)', en: 'pass on from → to only (else both ways)' },
  from: { vi: 'bỏ qua mọi tiếp xúc trước ngày này', en: 'nothing before this day counts' },
  to: {
    vi: 'bỏ qua mọi tiếp xúc sau ngày này (tính cả ngày này)',
    en: 'nothing after this day counts (the day itself does)',
  },
  maxLevel: { vi: 'dừng ở cấp F này', en: 'trace no further than this level' },
  latent: {
    vi: 'số giờ từ lúc phơi nhiễm đến lúc có thể lây cho người khác (mặc định 0: tính ngay, không bỏ sót)',
    en: 'hours from being exposed to passing on (0 unless told: at once, which misses nobody)',
  },
  latentEach: {
    vi: '--latent không dùng cùng --each',
    en: '--latent does not go with --each',
  },
  badLatent: {
    vi: '--latent {value}: cần số giờ nguyên, từ 0 đến 9999',
    en: '--latent {value}: a whole number of hours is needed, 0 to 9999',
  },
  json: { vi: 'in dạng JSON; mỗi người kèm chuỗi giải thích', en: 'print JSON; each person with the explaining chain' },
  out: { vi: 'ghi vào tệp thay vì màn hình', en: 'write to this file instead of stdout' },
  after: {
    vi: `
Kết quả CSV: person,level,exposed_at,by,via, xếp theo cấp, thời điểm, người. F0 là cấp 0, exposed_at là đầu cửa sổ của họ;
via là id của lần tiếp xúc, hoặc số dòng trong tệp nếu không có cột id (dòng tiêu đề là dòng 1).
Với --each: person,in_degree,out_degree,in_chain,out_chain.

Cột có thể mang tên khác: from|infector|source · to|contact · start|date|day|day_from · end|day_to; tệp F0:
person|id|case_id · start|dt_onset (lấy nguyên làm đầu cửa sổ; Quyết định 5053/QĐ-BYT tính từ 3 ngày trước khởi phát) · isolated.
Ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab; UTF-8.

Thời gian: 2021-01-27, 27/1/2021, 2021-01-27T10:30, 27/1/2021 10:30, có thể kèm Z hoặc +07:00; không ghi múi giờ là giờ Việt Nam.
Một ngày nghĩa là cả ngày đó, nên hai bước lây trong cùng một ngày là được. Không có end thì tiếp xúc kéo dài đúng bằng start.
isolated là lúc hết lây: ngày cách ly không còn tính. start trống ở tệp F0 là đầu cửa sổ --from.
Tiếp xúc không có start được coi là có thể xảy ra bất cứ lúc nào trong cửa sổ, và được đếm trong một dòng cảnh báo.

Mã thoát: 0 xong · 1 không ghi được kết quả hoặc chương trình hỏng · 2 tùy chọn hoặc dữ liệu sai, chưa ghi gì.

Ví dụ:
  lienthong trace --contacts tiep-xuc.csv --roots f0.csv --max-level 2
  lienthong trace --contacts tiep-xuc.csv --roots f0.csv --from 2021-01-15 --to 2021-02-10 --json --out chuoi.json
  lienthong trace --contacts van-chuyen.csv --each --directed --out so-lieu.csv`,
    en: `
The result is CSV: person,level,exposed_at,by,via, by level, moment and person. A case is level 0 and its exposed_at the
beginning of its window; via is the id of the contact, or its row in the file where there is no id column (the
header is row 1). With --each: person,in_degree,out_degree,in_chain,out_chain.

Columns may have other names: from|infector|source · to|contact · start|date|day|day_from · end|day_to; of the cases:
person|id|case_id · start|dt_onset (taken as the beginning of the window as it stands; Decision 5053/QĐ-BYT begins 3 days
before onset) · isolated. Delimited by comma, semicolon or tab; UTF-8.

Time: 2021-01-27, 27/1/2021, 2021-01-27T10:30, 27/1/2021 10:30, each with Z or +07:00 if you like; without, it is the
time in Viet Nam. A day means the whole of it, so two steps on one day are allowed. Without an end the contact lasted
for what its start names. isolated is when passing on ended: the day of isolation itself no longer counts. A blank start
of a case is the beginning of the window (--from).
A contact without a start is taken as possible at any moment of the window, and counted in one line of warning.

Exit codes: 0 done · 1 the result could not be written or the program failed · 2 wrong options or input, nothing written.

Examples:
  lienthong trace --contacts contacts.csv --roots f0.csv --max-level 2
  lienthong trace --contacts contacts.csv --roots f0.csv --from 2021-01-15 --to 2021-02-10 --json --out chains.json
  lienthong trace --contacts movements.csv --each --directed --out figures.csv`,
  },
  rootsOrEach: {
    vi: 'Cần đúng một trong hai: --roots FILE hoặc --each',
    en: 'Give one of the two: --roots FILE or --each',
  },
  badLevel: {
    vi: '--max-level: "{value}" không phải số nguyên từ 0; ví dụ 2',
    en: '--max-level: "{value}" is not a whole number from 0; for example 2',
  },
  badDay: {
    vi: '{option}: "{value}" không phải ngày; viết 2021-01-27 hoặc 27/1/2021',
    en: '{option}: "{value}" is not a day; write 2021-01-27 or 27/1/2021',
  },
  emptyWindow: {
    vi: '--from {from} sau --to {to}: cửa sổ rỗng',
    en: '--from {from} is after --to {to}: an empty window',
  },
  reading: { vi: 'Đọc tiếp xúc', en: 'Reading contacts' },
  counting: { vi: 'Đếm chuỗi', en: 'Counting chains' },
  undated: {
    vi: 'Cảnh báo: {count} tiếp xúc không có start; mỗi lần được coi là có thể xảy ra bất cứ lúc nào trong cửa sổ (cách đọc thận trọng).',
    en: 'Warning: {count} contacts have no start; each is taken as possible at any moment of the window (the cautious reading).',
  },
  mixed: {
    vi: 'Lưu ý: tệp có cả ngày và giờ; một ngày được hiểu là cả ngày, 00:00 đến 23:59:59.',
    en: 'Note: the files hold both days and times; a day is taken as the whole of it, 00:00 to 23:59:59.',
  },
  strangers: {
    vi: 'Lưu ý: {count} F0 không có trong tệp tiếp xúc (ví dụ {first}); kiểm tra lại mã người.',
    en: 'Note: {count} cases appear in no contact ({first}, for one); check how the ids are written.',
  },
  notRead: { vi: 'Không đọc được {file}: {reason}', en: 'Cannot read {file}: {reason}' },
  notWritten: { vi: 'Không ghi được {file}: {reason}', en: 'Cannot write {file}: {reason}' },
  notUtf8File: {
    vi: '{file} không phải UTF-8; lưu lại dạng "CSV UTF-8"',
    en: '{file} is not UTF-8; save it again as "CSV UTF-8"',
  },
  empty: {
    vi: '{file} trống; cần dòng tiêu đề from,to,start',
    en: '{file} is empty; it needs a header such as from,to,start',
  },
  noRoots: { vi: '{file} không có F0 nào', en: '{file} names no case' },
  noColumn: {
    vi: '{file}, dòng 1: thiếu cột "{column}"; đặt tên một cột là {names} (hiện có: {found})',
    en: '{file}, row 1: there is no column "{column}"; name one of {names} (found: {found})',
  },
  columnTwice: {
    vi: '{file}, dòng 1: cột "{column}" xuất hiện hai lần; đổi tên một cột',
    en: '{file}, row 1: the column "{column}" appears twice; rename one',
  },
  badQuotes: {
    vi: '{file}, dòng {row}: dấu ngoặc kép mở mà không đóng, hoặc nằm giữa ô; đặt cả ô trong ngoặc kép và viết đôi dấu bên trong',
    en: '{file}, row {row}: a quotation mark is not closed, or stands inside a cell; quote the whole cell and double the marks within',
  },
  faults: { vi: 'Có {count} lỗi; chưa ghi gì.', en: '{count} faults; nothing was written.' },
  fault: { vi: '{file}, dòng {row}, cột "{column}": {what}', en: '{file}, row {row}, column "{column}": {what}' },
  moreFaults: { vi: '… và {count} lỗi nữa', en: '… and {count} more' },
  noPerson: { vi: 'trống; điền mã người', en: 'is blank; give the id of the person' },
  notUtf8: {
    vi: 'không phải UTF-8; lưu lại tệp dạng "CSV UTF-8"',
    en: 'is not UTF-8; save the file again as "CSV UTF-8"',
  },
  notMoment: {
    vi: '"{value}" không phải ngày hay giờ; viết 2021-01-27, 27/1/2021 hoặc 2021-01-27T10:30',
    en: '"{value}" is not a day or a time; write 2021-01-27, 27/1/2021 or 2021-01-27T10:30',
  },
  tooFar: {
    vi: '"{value}" cách ngày đầu tiên đọc được hơn 67 năm; kiểm tra năm',
    en: '"{value}" is more than 67 years from the first date read; check the year',
  },
  endsBefore: {
    vi: '"{value}" trước lúc bắt đầu; sửa start hoặc end',
    en: '"{value}" is before the start; correct start or end',
  },
  tooManyCells: {
    vi: '"{value}" thừa ra: tiêu đề chỉ có {cells} ô; xóa đi, hoặc đặt ô có dấu ngăn cách trong ngoặc kép',
    en: '"{value}" is one too many: the header has {cells} cells; delete it, or quote the cell that holds a delimiter',
  },
} satisfies Record<string, Text>
