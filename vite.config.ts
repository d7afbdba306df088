import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLoad } from './web/first-load.ts'
import { serviceWorker } from './web/offline/service-worker.ts'
import { precompress } from './web/precompress.ts'

/** Everything is bundled: the page asks nothing of any other server, and no script stands in the HTML (strict CSP). */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react(), firstLoad('situation/BoardPage.tsx', 350), serviceWorker(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would need a looser font and image policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Maps and charts, each fetched when first drawn.
    chunkSizeWarningLimit: 1100,
    manifest: true,
    rolldownOptions: {
      treeshake: {
        // What the web takes of the rooms are values and words: a page carries only the parts it names.
        moduleSideEffects: (id) => !/\/src\/.*\.ts$/.test(id),
      },
      output: {
        codeSplitting: {
          groups: [
            // What several pages share comes as one file instead of dozens: a slow phone pays by the request. Parts of
            // a room that the first page does not ask about come with their own pages.
            {
              name: 'shared',
              test: /node_modules\/(@mantine\/(core|hooks)|@floating-ui|@tabler)|\/web\/(ui|shell)\/|\/src\/(?!work\/(petitions|dossiers|plans)\/)/,
              minShareCount: 5,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '^/api/': { target: `http://127.0.0.1:${process.env.PORT ?? 8080}`, changeOrigin: false } },
  },
})
