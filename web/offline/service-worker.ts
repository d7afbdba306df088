import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** What opens a page without a connection. Maps and charts are heavy and show what only the server knows. */
const SHELL = /^(index\.html|icon\.svg|assets\/.*\.(js|css|woff2))$/
const HEAVY = /^assets\/(GlMap|maplibre|Drawing|be-vietnam-pro-(cyrillic|latin-ext))/

/** The files of a build that are kept on the device, as addresses. */
export const shellFiles = (names: readonly string[]): string[] =>
  names
    .filter((name) => SHELL.test(name) && !HEAVY.test(name))
    .sort()
    .map((name) => `/${name}`)

/** Lays `sw.js` into the build: the worker with the list of this build's files and a version made of their contents. */
export function serviceWorker(): Plugin {
  let folder = ''
  let source = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir)
      source = join(config.root, 'offline/worker.ts')
    },
    closeBundle() {
      // A build that failed leaves none; its own error is the one to read.
      if (!existsSync(join(folder, 'index.html'))) return
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
      const files = shellFiles(names)
      const page = readFileSync(join(folder, 'index.html'), 'utf8')
      const version = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 12)
      const worker = stripTypeScriptTypes(readFileSync(source, 'utf8'))
      const head = `const VERSION = ${JSON.stringify(version)}\nconst FILES = ${JSON.stringify(files)}\n`
      writeFileSync(join(folder, 'sw.js'), head + worker)
      this.info(`service worker ${version}: ${files.length} files kept on the device`)
    },
  }
}
