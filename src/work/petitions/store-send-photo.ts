import type { FileStore } from '#platform/files/store'
import type { SentFile } from '#platform/http/endpoint'
import type { Photo } from './store-photo.ts'

/** A picture as it goes out. */
export const sendPhoto = (
  files: FileStore,
  photo: Photo,
  size: 'small' | 'full' | undefined,
  code: string,
): SentFile => ({
  name: `${code}.jpg`,
  type: 'image/jpeg',
  body: files.read(size === 'small' ? photo.thumbSha256 : photo.sha256),
})
