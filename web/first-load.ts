import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What Vite writes about one file of the build. */
interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, ManifestEntry>>

/** The script files fetched before these modules can run: themselves and everything they import at once. */
export function scriptsOf(manifest: Manifest, modules: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const entry = manifest[name]
    if (!entry || seen.has(name)) return
    seen.add(name)
    for (const next of entry.imports ?? []) visit(next)
  }
  for (const name of modules) visit(name)
  return [...seen].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'))
}

/** Prints what the first load of a page weighs compressed, and fails the build above the limit. */
export function firstLoad(page: string, limitKb: number): Plugin {
  let folder = ''
  return {
    name: 'first-load',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      const written = join(folder, '.vite/manifest.json')
      // A build that failed leaves none; its own error is the one to read.
      if (!existsSync(written)) return
      const manifest = JSON.parse(readFileSync(written, 'utf8')) as Manifest
      const files = scriptsOf(manifest, ['index.html', page])
      const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
      const kb = Math.round(bytes / 1024)
      this.info(`first load of ${page}: ${kb} KB of script compressed, in ${files.length} files (limit ${limitKb})`)
      if (kb > limitKb) this.error(`the first load of ${page} is over its limit: ${kb} KB of ${limitKb}`)
    },
  }
}
