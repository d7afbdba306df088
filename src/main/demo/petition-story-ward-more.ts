import { answered, type CitizenStory, here, received } from './petition-course.ts'

/** More of the ward's reports: what is another body's, what is asked about, what is no petition. Names are invented. */
export const moreWardStories: readonly CitizenStory[] = [
  here(
    13,
    'other',
    'Dây điện trung thế võng sát mái nhà ở ngõ 3 khu Thái Học 2.',
    {
      to: 'referred',
      after: 1,
      words: 'Lưới điện do ngành điện quản lý. Phường đã gọi báo sự cố, điện lực hẹn xử lý trong ngày.',
      outside: 'Công ty Điện lực Hải Dương (Đội quản lý điện Chí Linh)',
      contact: 'Tổng đài 1900 6769, hoạt động cả ngày đêm; báo mã khách hàng trên hóa đơn',
    },
    { at: [-3.0, 0.3], urgent: true, name: 'Hoàng Văn Sáng', phone: '0912345016' },
  ),
  here(
    8,
    'security',
    'Nhóm thanh niên tụ tập đua xe đêm cuối tuần ở đường tránh.',
    { to: 'taken', after: 1 },
    { at: [3.8, 3.7] },
  ),
  here(
    6,
    'epidemic',
    'Khu trọ ngõ 20 chưa được phun khử khuẩn dù có người vừa đi cách ly.',
    answered(1, 'Trạm Y tế phường đã phun khử khuẩn cả dãy trọ sáng nay và phát khẩu trang cho các phòng.', {
      rating: 5,
    }),
    { at: [0.9, -0.3], consent: true },
  ),
  here(
    4,
    'epidemic',
    'Chốt kiểm soát đầu cầu không cho xe cấp cứu đi nhanh, phải chờ trình giấy.',
    { to: 'taken', after: 0 },
    { at: [5.2, -0.9], urgent: true },
  ),
  here(
    5,
    'health',
    'Quán ăn cạnh trường tiểu học dùng dầu chiên đen, trẻ đau bụng.',
    {
      to: 'asked',
      after: 1,
      words: 'Xin anh/chị cho biết tên hoặc vị trí quán và ngày cháu bị đau bụng để đoàn kiểm tra lấy mẫu.',
    },
    { name: 'Bùi Thị Thu' },
  ),
  here(
    10,
    'procedure',
    'Nộp hồ sơ chứng thực ở bộ phận một cửa phải quay lại ba lần vì thiếu giấy không báo trước.',
    answered(
      4,
      'Phường xin lỗi anh/chị. Bộ phận một cửa đã niêm yết đủ thành phần hồ sơ và nhắc cán bộ hướng dẫn một lần bằng phiếu.',
      { rating: 4, published: true },
    ),
    { consent: true, name: 'Nguyễn Văn Kiên', phone: '0912345021' },
  ),
  here(7, 'attitude', 'Cán bộ tiếp nhận quát người già hỏi thủ tục, nói chuyện cộc lốc.', received, {
    name: 'Người dân khu 3',
    phone: '0912345022',
  }),
  here(
    11,
    'digital',
    'Cổng dịch vụ công báo lỗi khi nộp hồ sơ khai sinh, thử ba ngày không được.',
    answered(5, 'Lỗi do phiên bản ứng dụng VNeID cũ; đã hướng dẫn cập nhật và nộp hộ hồ sơ cho anh/chị.', {
      by: 'so-khcn',
      rating: 4,
    }),
    { consent: true, phone: '0912345023' },
  ),
  here(
    20,
    'education',
    'Trường mầm non thu tiền quỹ lớp không có biên lai.',
    answered(9, 'Sở đã làm việc, trường hoàn trả khoản thu ngoài quy định và công khai các khoản thu.', {
      by: 'so-gddt',
      rating: 5,
    }),
    { consent: true, name: 'Lê Thị Duyên' },
  ),
  here(
    15,
    'land',
    'Thửa đất nhà tôi cấp sổ sai diện tích 20 m², nộp đơn đính chính chưa thấy trả lời.',
    { to: 'assigned', agency: 'so-nnmt', words: 'Việc đính chính giấy chứng nhận thuộc thẩm quyền của Sở.' },
    { name: 'Phạm Quang Đạo', phone: '0912345025' },
  ),
  here(3, 'other', 'Bán đất nền dự án giá rẻ, sổ đỏ trao tay, liên hệ ngay!!!', {
    to: 'rejected',
    after: 0,
    words: 'Nội dung là quảng cáo, không phải phản ánh.',
    reason: 'spam',
  }),
  here(
    9,
    'other',
    'Tôi tố cáo ông trưởng khu ăn chặn tiền hỗ trợ.',
    {
      to: 'rejected',
      after: 1,
      words:
        'Tố cáo được giải quyết theo Luật Tố cáo. Xin anh/chị gửi đơn có chữ ký đến Ban Tiếp công dân thành phố; phường đã in sẵn mẫu đơn tại bộ phận một cửa.',
      reason: 'not-a-petition',
    },
    { name: 'Công dân khu 5' },
  ),
  here(
    28,
    'waste',
    'Thùng rác công cộng phố Hữu Nghị hỏng bánh, đổ tràn.',
    answered(3, 'Đã thay hai thùng rác mới.', { rating: 5 }),
    { at: [-0.3, 0.8] },
  ),
  here(
    27,
    'lighting',
    'Đèn chiếu sáng sân nhà văn hóa khu Trại Gạo hỏng.',
    answered(4, 'Đã sửa xong tủ điện, đèn sáng lại từ tối qua.'),
    { at: [-3.3, -1.9] },
  ),
  here(4, 'noise', 'Công trình khoan cắt bê tông từ 5 giờ sáng.', received, { at: [1.5, 1.9] }),
]
