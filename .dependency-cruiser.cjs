// Which folder may import what. tests/unit/layers.test.ts plants a violation of each kind and checks
// that it is reported.

/** Files of one folder that import a file of the project outside the folders it may use. */
const layer = (folder, mayImport) => ({
  name: `layer-${folder.replaceAll('/', '-')}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^(src|resources|scripts|tests)/',
    pathNot: mayImport.map((name) => `^src/${name}/`),
  },
});

/** Packages a folder may import; anything else from node_modules is refused. */
const packages = (folder, names, pathNot) => ({
  name: `packages-${folder.replaceAll('/', '-')}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, ...(pathNot ? { pathNot } : {}) },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-optional',
      'npm-peer',
      'core',
      'npm-no-pkg',
      'npm-unknown',
    ],
    pathNot: names.map((name) => `(^|/)node_modules/(@types/)?${name}/`),
  },
});

module.exports = {
  forbidden: [
    layer('shared', ['shared']),
    layer('preload', ['shared', 'preload']),
    layer('main', ['shared', 'main']),
    layer('main/store', ['shared', 'main/store']),
    layer('renderer', ['shared', 'renderer']),
    layer('renderer/lib', ['shared', 'renderer/lib']),
    layer('renderer/ui', ['shared', 'renderer/lib', 'renderer/ui']),
    layer('renderer/document', ['shared', 'renderer/lib', 'renderer/ui', 'renderer/document']),
    layer('renderer/dialogs', [
      'shared',
      'renderer/lib',
      'renderer/ui',
      'renderer/document',
      'renderer/dialogs',
    ]),
    layer('renderer/features', [
      'shared',
      'renderer/lib',
      'renderer/ui',
      'renderer/dialogs',
      'renderer/features',
    ]),
    {
      name: 'feature-imports-feature',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    packages('shared', ['zod', 'temporal-polyfill']),
    packages('preload', ['electron']),
    {
      name: 'store-knows-no-electron',
      severity: 'error',
      from: { path: '^src/main/store/' },
      to: { path: '(^|/)node_modules/(electron|electron-store)/' },
    },
    {
      name: 'sqlite-in-store-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/store/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'page-knows-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
    },
  },
};
