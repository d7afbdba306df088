import { expect, test } from 'vitest'
import { shellFiles } from './service-worker.ts'

test('pages, styles and letters are kept; maps, charts and compressed copies are not', () => {
  const names = [
    'index.html',
    'icon.svg',
    'sw.js',
    'assets/index-abc.js',
    'assets/index-abc.js.br',
    'assets/index-abc.css',
    'assets/GlMap-x.js',
    'assets/maplibre-gl-worker-x.js',
    'assets/Drawing-x.js',
    'assets/be-vietnam-pro-vietnamese-400-normal-x.woff2',
  ]
  expect(shellFiles(names)).toEqual([
    '/assets/be-vietnam-pro-vietnamese-400-normal-x.woff2',
    '/assets/index-abc.css',
    '/assets/index-abc.js',
    '/icon.svg',
    '/index.html',
  ])
})
