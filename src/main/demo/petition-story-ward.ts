import { answered, type CitizenStory, here, received } from './petition-course.ts'

/** What citizens of Chu Văn An ward reported: streets, lamps, water, waste. Names and telephones are invented. */
export const wardStories: readonly CitizenStory[] = [
  here(
    1,
    'road',
    'Ổ gà sâu trước cổng Trường THCS Chu Văn An, sáng nay hai xe máy ngã. Đề nghị rào lại và vá gấp.',
    received,
    {
      key: 'pothole',
      at: [1.2, 0.6],
      address: 'Trước cổng Trường THCS Chu Văn An, đường Nguyễn Thái Học',
      urgent: true,
      name: 'Nguyễn Thị Hạnh',
      phone: '0912345001',
      consent: true,
    },
  ),
  here(
    0,
    'road',
    'Cổng trường THCS Chu Văn An có hố sâu, mưa đọng nước không nhìn thấy, xe máy ngã liên tục.',
    received,
    { at: [1.25, 0.68], name: 'Phạm Văn Lợi' },
  ),
  here(0, 'road', 'Đường Nguyễn Thái Học đoạn cổng trường có ổ gà lớn, phụ huynh đưa con đi học rất sợ.', received, {
    at: [1.1, 0.55],
  }),
  here(
    2,
    'lighting',
    'Đèn đường ngõ 12 phố Nguyễn Trãi tắt ba hôm nay, trẻ con đi học thêm về rất tối.',
    { to: 'taken', after: 1 },
    { key: 'lamp', at: [-2.1, 1.4], consent: true, phone: '0912345004' },
  ),
  here(
    1,
    'lighting',
    'Ngõ 12 Nguyễn Trãi không có đèn mấy hôm rồi, tối om không ai dám đi.',
    { to: 'joined', with: 'lamp' },
    { at: [-2.0, 1.45], name: 'Trần Văn Quý', phone: '0987000311' },
  ),
  here(
    1,
    'lighting',
    'Mất đèn đường cả ngõ 12 phố Nguyễn Trãi, đề nghị thay bóng.',
    { to: 'joined', with: 'lamp' },
    { at: [-2.15, 1.38] },
  ),
  here(
    3,
    'waste',
    'Bãi rác tự phát đầu phố Trần Hưng Đạo kéo dài, ba ngày chưa ai thu gom, mùi hôi nồng nặc.',
    { to: 'taken', after: 1 },
    { at: [3.4, -1.1] },
  ),
  here(
    9,
    'waste',
    'Xe rác không vào ngõ 8 khu dân cư Lạc Sơn cả tuần nay.',
    answered(
      2,
      'Đơn vị thu gom đã bố trí xe nhỏ vào ngõ 8 các ngày thứ Ba, thứ Năm, thứ Bảy từ tuần này. Cảm ơn anh/chị đã báo.',
      { rating: 5, remark: 'Xe đã vào đúng lịch.', published: true },
    ),
    { at: [0.4, 3.3], consent: true, name: 'Đỗ Thị Lan', phone: '0912345008' },
  ),
  here(
    18,
    'noise',
    'Quán karaoke Hoa Sữa hát quá 23 giờ, người già trẻ nhỏ không ngủ được.',
    answered(
      3,
      'Công an phường đã lập biên bản, chủ quán cam kết dừng trước 22 giờ. Nếu còn tái diễn, xin anh/chị gọi trực ban phường.',
      { rating: 2, remark: 'Được hai hôm lại hát.', contested: 'Tối qua quán lại hát đến 0 giờ 30.' },
    ),
    { at: [1.9, -2.2], name: 'Lương Văn Thành', phone: '0912345009', consent: true },
  ),
  here(
    14,
    'construction-order',
    'Nhà số 45 phố Hùng Vương xây lấn vỉa hè, vật liệu đổ tràn lòng đường.',
    answered(6, 'Phường đã yêu cầu tháo dỡ phần bậc thềm lấn vỉa hè và dọn vật liệu trong 5 ngày.', {
      outcome: 'partly',
      rating: 4,
    }),
    { at: [-0.8, -0.5], consent: true },
  ),
  here(
    22,
    'water',
    'Nước máy yếu và đục từ đầu tuần ở khu dân cư Tân Tiến, cả khu phải đi xin nước.',
    answered(15, 'Nhà máy đã súc rửa tuyến ống và thay đồng hồ tổng; nước trong và đủ áp từ ngày hôm nay.', {
      by: 'so-xay-dung',
      rating: 3,
      remark: 'Xong việc nhưng chờ lâu quá.',
      published: true,
    }),
    { at: [2.6, 2.9], consent: true, name: 'Vũ Thị Mơ', phone: '0912345011' },
  ),
  here(
    12,
    'water',
    'Cống trước chợ Sao Đỏ tắc, nước thải tràn ra mặt đường.',
    {
      to: 'assigned',
      agency: 'so-xay-dung',
      words: 'Tuyến cống trục do Sở quản lý, đề nghị Sở xử lý và trả lời người dân.',
    },
    { at: [0.2, -1.7] },
  ),
  here(
    26,
    'environment',
    'Cây phượng lớn trong công viên nghiêng về phía sân chơi, gió to rất nguy hiểm.',
    answered(1, 'Đã cắt hạ cây nghiêng ngay trong ngày và trồng bổ sung cây mới.', { rating: 5, published: true }),
    { at: [-1.4, 2.2], urgent: true, consent: true },
  ),
  here(
    25,
    'road',
    'Nắp cống vỡ ở ngã tư Nguyễn Huệ, đã có người thụt chân.',
    answered(2, 'Đã thay nắp gang mới, có ảnh kèm theo.', { rating: 5 }),
    { at: [2.2, 0.9], urgent: true, consent: true },
  ),
  here(
    16,
    'road',
    'Đoạn quốc lộ 18 qua phường ngập mỗi khi mưa to, đề nghị khơi rãnh.',
    { to: 'assigned', agency: 'so-xay-dung', words: 'Quốc lộ do Sở Xây dựng được phân cấp quản lý.' },
    { at: [4.1, 1.1] },
  ),
]
