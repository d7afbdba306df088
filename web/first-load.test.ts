import { expect, test } from 'vitest'
import { scriptsOf } from './first-load.ts'

test('what a page needs at once is counted once, what comes later is not', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
    'Board.tsx': { file: 'assets/board.js', imports: ['index.html', '_shared.js', '_table.css'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
    '_table.css': { file: 'assets/table.css' },
    'Map.tsx': { file: 'assets/map.js' },
  }
  expect(scriptsOf(manifest, ['index.html', 'Board.tsx']).sort()).toEqual([
    'assets/board.js',
    'assets/index.js',
    'assets/shared.js',
  ])
  expect(scriptsOf(manifest, ['gone.tsx'])).toEqual([])
})
