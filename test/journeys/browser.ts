import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../suite/system.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Debian's Chromium without a window. Maps stand still as on a machine without WebGL, which a processor alone draws
 * in no time; `movingMaps` has them drawn as on a desk, ten times slower.
 */
export async function openBrowser({ movingMaps = false } = {}): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM to its path')
  const maps = movingMaps ? '--enable-unsafe-swiftshader' : '--disable-3d-apis'
  return chromium.launch({ executablePath, args: [...FLAGS, maps] })
}
