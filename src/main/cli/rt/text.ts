import type { Text } from '#kernel/text'

/** Words of `lienthong rt`. */
export const TEXTS = {
  rt: {
    vi: 'Ước tính hệ số lây nhiễm Rt theo ngày từ số ca mới (phương pháp Cori 2013); không cần cơ sở dữ liệu',
    en: 'Estimate the reproduction number Rt by day from new cases (method of Cori 2013); needs no database',
  },
  incidence: {
    vi: 'số ca mới theo ngày, CSV: date,local[,imported]',
    en: 'new cases by day, CSV: date,local[,imported]',
  },
  si: {
    vi: 'khoảng cách thế hệ lây (serial interval) theo ngày, CSV: day,probability',
    en: 'the serial interval by day, CSV: day,probability',
  },
  siMean: {
    vi: 'thay cho --si: trung bình, số ngày lớn hơn 1; cùng với --si-sd',
    en: 'instead of --si: its mean, over 1 day; with --si-sd',
  },
  siSd: { vi: 'thay cho --si: độ lệch chuẩn, số ngày', en: 'instead of --si: its standard deviation, days' },
  siMeanSd: {
    vi: 'trung bình chưa chắc chắn: độ lệch chuẩn của chính nó',
    en: 'the mean is uncertain: its own standard deviation',
  },
  siSdSd: {
    vi: 'độ lệch chuẩn chưa chắc chắn: độ lệch chuẩn của chính nó',
    en: 'the deviation is uncertain: its own standard deviation',
  },
  seed: {
    vi: 'hạt giống ngẫu nhiên khi chưa chắc chắn (mặc định 1); cùng hạt giống cho cùng kết quả',
    en: 'seed of chance when uncertain (default 1); the same seed gives the same result',
  },
  window: { vi: 'số ngày của mỗi cửa sổ trượt', en: 'days of each sliding window' },
  json: {
    vi: 'in dạng JSON; mỗi cửa sổ kèm lý do nếu không ước tính được',
    en: 'print JSON; each window with the reason where there is no number',
  },
  out: { vi: 'ghi vào tệp thay vì màn hình', en: 'write to this file instead of stdout' },
  after: {
    vi: `
Kết quả CSV: start,end,mean,sd,q025,median,q975: ngày đầu và cuối cửa sổ, trung bình hậu nghiệm của Rt, độ lệch chuẩn,
phân vị 2,5 %, 50 %, 97,5 %. Rt trên 1: dịch đang lan ra; dưới 1: dịch đang lui.

Phương pháp: Cori và cộng sự, Am J Epidemiol 178 (2013) 1505, như EpiEstim; tiên nghiệm gamma trung bình 5, lệch chuẩn 5.
Ca ngày đầu tiên luôn coi là ca từ nơi khác đến, nên cửa sổ đầu bắt đầu từ ngày thứ hai. Ca imported lây cho người khác
nhưng không tính là lây tại chỗ. --si-mean và --si-sd thành phân bố gamma dời một ngày, rời rạc theo ngày. Với
--si-mean-sd, --si-sd-sd: rút 500 lần từ phân bố chuẩn, không quá 1,96 lần độ lệch mỗi phía.
Ô để trống khi cửa sổ kết thúc trước một khoảng cách thế hệ trung bình kể từ ngày đầu, hoặc khi quá ít người còn có thể lây
(tổng khả năng lây trong cửa sổ dưới 0,2: con số sẽ nói lên tiên nghiệm chứ không phải số liệu). Những ngày cuối chưa đủ báo
cáo làm Rt thấp hơn thật: hãy bỏ chúng khỏi tệp.

Cột có thể mang tên khác: date|dates|day|ngay · local|I|incidence|cases|so_ca · imported|ngoai_lai; day|days|ngay ·
probability|prob|p|xac_suat. Mỗi ngày một dòng, liền nhau, ngày không có ca ghi 0; 2021-01-27 hoặc 27/1/2021.
Xác suất của ngày 0 bằng 0, tổng bằng 1. Ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab; UTF-8.

Mã thoát: 0 xong · 1 không ghi được kết quả hoặc chương trình hỏng · 2 tùy chọn hoặc dữ liệu sai, chưa ghi gì.

Ví dụ:
  lienthong rt --incidence ca-moi.csv --si khoang-cach.csv --window 7
  lienthong rt --incidence ca-moi.csv --si-mean 4.7 --si-sd 2.9 --out rt.csv
  lienthong rt --incidence ca-moi.csv --si-mean 4.7 --si-mean-sd 0.6 --si-sd 2.9 --si-sd-sd 0.75 --seed 7 --json`,
    en: `
The result is CSV: start,end,mean,sd,q025,median,q975: first and last day of the window, the posterior mean of Rt, its
standard deviation, its quantiles of 2.5 %, 50 %, 97.5 %. Above 1 the epidemic grows, below 1 it shrinks.

Method: Cori et al., Am J Epidemiol 178 (2013) 1505, as EpiEstim; gamma prior of mean 5 and deviation 5. Cases of the
first day always count as imported, so the first window begins on the second day. Imported cases infect others and are
not local infections. --si-mean and --si-sd make a gamma distribution shifted by a day and cut into days. With
--si-mean-sd and --si-sd-sd, 500 are drawn from normal distributions, within 1.96 deviations on either side.
Cells are blank where the window ends within one mean serial interval of the first day, or where too few could still
infect (infectiousness in the window under 0.2 in all: a number would tell the prior, not the data). Last days that are
not fully reported pull Rt below its true value: leave them out of the file.

Columns may have other names: date|dates|day|ngay · local|I|incidence|cases|so_ca · imported|ngoai_lai; day|days|ngay ·
probability|prob|p|xac_suat. A row for every day in turn, 0 where there was no case; 2021-01-27 or 27/1/2021. The
probability of day 0 is 0, all add up to 1. Delimited by comma, semicolon or tab; UTF-8.

Exit codes: 0 done · 1 the result could not be written or the program failed · 2 wrong options or input, nothing written.

Examples:
  lienthong rt --incidence cases.csv --si interval.csv --window 7
  lienthong rt --incidence cases.csv --si-mean 4.7 --si-sd 2.9 --out rt.csv
  lienthong rt --incidence cases.csv --si-mean 4.7 --si-mean-sd 0.6 --si-sd 2.9 --si-sd-sd 0.75 --seed 7 --json`,
  },
  fileOrFigures: {
    vi: 'Cần đúng một trong hai: --si FILE, hoặc --si-mean cùng --si-sd',
    en: 'Give one of the two: --si FILE, or --si-mean with --si-sd',
  },
  badFigure: {
    vi: '{option}: "{value}" không phải số lớn hơn {above}; ví dụ {example}',
    en: '{option}: "{value}" is not a number over {above}; for example {example}',
  },
  badSeed: {
    vi: '--seed: "{value}" không phải số nguyên từ 0; ví dụ 7',
    en: '--seed: "{value}" is not a whole number from 0; for example 7',
  },
  badWindow: {
    vi: '--window: "{value}" không phải số ngày từ 1; ví dụ 7',
    en: '--window: "{value}" is not a number of days from 1; for example 7',
  },
  tooShort: {
    vi: '{file} có {days} ngày; cửa sổ {window} ngày cần ít nhất {least} ngày. Thêm ngày hoặc giảm --window',
    en: '{file} has {days} days; a window of {window} needs at least {least}. Add days or lower --window',
  },
  noRows: {
    vi: '{file} không có dòng nào; cần dòng tiêu đề {columns} rồi đến số liệu',
    en: '{file} has no rows; it needs a header {columns} and then figures',
  },
  notDay: {
    vi: '"{value}" không phải ngày; viết 2021-01-27 hoặc 27/1/2021',
    en: '"{value}" is not a day; write 2021-01-27 or 27/1/2021',
  },
  notNextDay: {
    vi: '"{value}" không liền ngày trước, phải là {next}; sắp theo ngày, mỗi ngày một dòng, ngày không có ca ghi 0',
    en: '"{value}" does not follow the day before, it should be {next}; order by day, a row a day, 0 where no case',
  },
  noCount: { vi: 'trống; ghi 0 nếu không có ca', en: 'is blank; write 0 if there was no case' },
  notCount: {
    vi: '"{value}" không phải số ca; viết số nguyên từ 0, không có dấu chấm ngăn hàng nghìn',
    en: '"{value}" is not a count; write a whole number from 0, without separators',
  },
  notLag: {
    vi: '"{value}" không phải số ngày từ 0 đến {most}; viết số nguyên',
    en: '"{value}" is not a number of days from 0 to {most}; write a whole number',
  },
  lagTwice: {
    vi: 'ngày {value} xuất hiện hai lần; gộp thành một dòng',
    en: 'day {value} appears twice; make it one row',
  },
  notShare: {
    vi: '"{value}" không phải xác suất từ 0 đến 1; ví dụ 0.233',
    en: '"{value}" is not a probability from 0 to 1; for example 0.233',
  },
  sameDay: {
    vi: 'ngày 0 có xác suất {value}; phương pháp này cần 0, chuyển phần đó sang ngày 1',
    en: 'day 0 has the probability {value}; the method needs 0, move it to day 1',
  },
  notOne: {
    vi: '{file}: các xác suất cộng lại được {sum}, phải bằng 1; chia mỗi xác suất cho {sum}',
    en: '{file}: the probabilities add up to {sum}, not to 1; divide each by {sum}',
  },
  firstDay: {
    vi: 'Lưu ý: {count} ca local ngày đầu ({day}) được coi là ca từ nơi khác đến: không ai trước đó có thể đã lây cho họ.',
    en: 'Note: the {count} local cases of the first day ({day}) count as imported: nobody on record can have infected them.',
  },
  early: {
    vi: 'Lưu ý: {count} cửa sổ đầu để trống vì kết thúc trước một khoảng cách thế hệ lây trung bình.',
    en: 'Note: the first {count} windows are blank, for they end within one mean serial interval.',
  },
  faint: {
    vi: 'Lưu ý: {count} cửa sổ để trống vì quá ít người còn có thể lây.',
    en: 'Note: {count} windows are blank, for too few could still infect.',
  },
} satisfies Record<string, Text>
