import { toBuffer } from 'bwip-js/node'

/** A QR code as a PNG picture: dark on white, with the quiet zone a reader needs. */
export const qrPng = (text: string): Promise<Uint8Array> =>
  toBuffer({ bcid: 'qrcode', text, scale: 3, padding: 2, backgroundcolor: 'FFFFFF' })
