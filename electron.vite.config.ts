import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { ascii } from './scripts/ascii-plugin';
import { catalogue } from './scripts/catalogue-plugin';
import { licences } from './scripts/licences-plugin';

// Syntax floors: Electron 33 (Node 20, Chromium 130) must parse what is built here.
const nodeTarget = 'node20';
const pageTarget = 'chrome130';

export default defineConfig({
  main: {
    plugins: [catalogue(resolve('resources/catalogue')), ascii()],
    // React tells its builds apart by it.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      // electron-store brings a JSON Schema validator, a third of the bundle, that it uses only where
      // a schema is passed; settings.ts checks with zod.
      alias: {
        'ajv/dist/2020.js': resolve('scripts/no-json-schema.ts'),
        'ajv-formats': resolve('scripts/no-json-schema.ts'),
        // The main process prints what the window previews, and knows nothing else of the window.
        'virtual:document': resolve('src/renderer/document/render.tsx'),
      },
    },
    build: {
      target: nodeTarget,
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/boot.ts'),
          // Started by name, as a thread.
          worker: resolve('src/main/store/worker.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      minify: true,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), licences(resolve('.')), ascii()],
    build: {
      target: pageTarget,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve('src/renderer/index.html'),
      },
    },
  },
});
