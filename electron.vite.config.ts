import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { catalogue } from './scripts/catalogue-plugin';

// Syntax floors: Electron 33 (Node 20, Chromium 130) must parse what is built here.
const nodeTarget = 'node20';
const pageTarget = 'chrome130';

export default defineConfig({
  main: {
    plugins: [catalogue(resolve('resources/catalogue'))],
    build: {
      target: nodeTarget,
      minify: true,
      rolldownOptions: {
        input: resolve('src/main/index.ts'),
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
    plugins: [react()],
    build: {
      target: pageTarget,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [resolve('src/renderer/index.html'), resolve('src/renderer/print.html')],
      },
    },
  },
});
