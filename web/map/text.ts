/** Words of maps. */
export const mapText = {
  map: { vi: 'Bản đồ: {measure}', en: 'Map: {measure}' },
  schematic: { vi: 'Sơ đồ, không phải ranh giới thật', en: 'A sketch, not the real boundaries' },
  noData: { vi: 'chưa có số liệu', en: 'no data' },
  under: { vi: 'dưới {to}', en: 'under {to}' },
  from: { vi: 'từ {from}', en: '{from} and more' },
  places: { vi: '{n} nơi', en: '{n} places' },
  choose: { vi: 'Chọn trên bản đồ bằng bàn phím', en: 'Choose on the map by keyboard' },
  nothing: { vi: 'không chọn nơi nào', en: 'no place chosen' },
  moving: { vi: 'Bản đồ di chuyển được', en: 'Moving map' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  whole: { vi: 'Xem toàn bộ', en: 'Show everything' },
  twoFingers: { vi: 'Dùng hai ngón tay để di chuyển bản đồ', en: 'Use two fingers to move the map' },
  ctrlScroll: { vi: 'Giữ Ctrl và cuộn để phóng to bản đồ', en: 'Hold Ctrl and scroll to zoom the map' },
  cmdScroll: { vi: 'Giữ ⌘ và cuộn để phóng to bản đồ', en: 'Hold ⌘ and scroll to zoom the map' },
  empty: { vi: 'Ngày này chưa có hình bản đồ cho địa bàn đã chọn.', en: 'There is no map of this place on this day.' },
} as const
