/** Words of charts. */
export const chartText = {
  menu: { vi: 'Lấy biểu đồ “{label}”', en: 'Take the chart “{label}”' },
  png: { vi: 'Ảnh PNG', en: 'PNG picture' },
  svg: { vi: 'Hình SVG', en: 'SVG drawing' },
  csv: { vi: 'Số liệu CSV', en: 'CSV figures' },
  link: { vi: 'Chép liên kết', en: 'Copy the link' },
  asTable: { vi: 'Xem dạng bảng', en: 'Show as a table' },
  asChart: { vi: 'Xem dạng biểu đồ', en: 'Show as a chart' },
  day: { vi: 'Ngày', en: 'Day' },
  count: { vi: 'Số ca', en: 'Cases' },
  mean7: { vi: 'Trung bình 7 ngày', en: '7-day mean' },
  mean7Short: { vi: 'TB 7 ngày', en: '7-day mean' },
  incomplete: { vi: 'chưa đủ báo cáo', en: 'reports still coming' },
  low: { vi: 'Cận dưới', en: 'Low' },
  high: { vi: 'Cận trên', en: 'High' },
  estimate: { vi: 'Ước tính', en: 'Estimate' },
  value: { vi: 'Đạt được', en: 'Reached' },
  target: { vi: 'Mục tiêu {year}', en: 'Target {year}' },
  curveSaid: {
    vi: '{label}: từ {first} đến {last} có {total} ca; cao nhất {peak} ca ngày {peakDay}.',
    en: '{label}: {total} cases from {first} to {last}; the most, {peak}, on {peakDay}.',
  },
  rateSaid: {
    vi: '{label}: {mid} ngày {day}, khoảng {low} đến {high}.',
    en: '{label}: {mid} on {day}, between {low} and {high}.',
  },
  targetSaid: {
    vi: '{label}: {value} ngày {day}; mục tiêu {year} là {target}.',
    en: '{label}: {value} on {day}; the target for {year} is {target}.',
  },
  nothing: { vi: 'Chưa có số liệu để vẽ.', en: 'No figures to draw yet.' },
} as const
