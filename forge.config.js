import { readFileSync } from 'node:fs';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { isPackaged } from './scripts/packaging/contents.mjs';
import { DebMaker } from './scripts/packaging/deb.mjs';
import { DmgMaker } from './scripts/packaging/dmg.mjs';
import { electronZipFolder, isOfficial, markVersion } from './scripts/packaging/electron.mjs';
import { macSigning, windowsSigning } from './scripts/packaging/signing.mjs';
import { projectFolder } from './scripts/project.mjs';

// What `npm run package` makes of out/, into dist/. docs/decisions.md says why these packages.

const resource = (name) => join(projectFolder, 'resources', name);
const version = markVersion(
  JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version,
);
/** What stands beside the application; only on macOS do the notices of Chromium not come along by themselves. */
const extraResources = {
  linux: [resource('linux/rungs')],
  win32: [resource('windows/rungs.cmd')],
  darwin: [join(projectFolder, 'node_modules/electron/dist/LICENSES.chromium.html')],
};
/** What Debian's checker says of programs that were not built for Debian; Chromium's sandbox needs its rights. */
const asBuilt = [
  'embedded-library',
  'unstripped-binary-or-object',
  'shared-library-is-executable',
  'elevated-privileges 4755 root/root [usr/lib/rungs/chrome-sandbox]',
];
const signing = { osx: macSigning(), windows: windowsSigning() };

export default {
  outDir: join(projectFolder, 'dist'),
  // better-sqlite3 brings its binaries along; nothing is compiled here.
  rebuildConfig: { onlyModules: [] },
  packagerConfig: {
    name: 'Rungs',
    appVersion: version,
    executableName: process.platform === 'linux' ? 'rungs' : 'Rungs',
    electronZipDir: electronZipFolder(),
    asar: { unpack: '**/*.node' },
    prune: false,
    ignore: (path) => path !== '' && !isPackaged(path, process),
    icon: resource('icons/rungs'),
    extraResource: extraResources[process.platform],
    appBundleId: 'org.rungs.Rungs',
    appCategoryType: 'public.app-category.productivity',
    protocols: [{ name: 'Rungs', schemes: ['rungs'] }],
    extendInfo: resource('mac/Info.plist'),
    ...(signing.osx ?? {}),
    ...(signing.windows ? { windowsSign: signing.windows } : {}),
  },
  makers: [
    new DebMaker({
      bin: 'resources/rungs',
      section: 'misc',
      description: 'career planner that belongs to the person who uses it',
      productDescription:
        'Rungs sets where you stand beside a ladder of levels with pay, responsibilities and skills: what separates you from the next level, a plan at your own pace, and what you earn. It works offline, without an account, on one file of your own.',
      // Electron does not start without them, and the list that is made for it leaves them out.
      depends: ['libc6', 'libasound2t64 | libasound2'],
      lintianOverrides: asBuilt,
      // Nobody downloads what is no release.
      compression: isOfficial ? 'xz' : 'gzip',
      desktopTemplate: resource('linux/rungs.desktop'),
      scripts: { postinst: resource('linux/postinst'), postrm: resource('linux/postrm') },
      icon: {
        scalable: resource('icon.svg'),
        ...Object.fromEntries(
          [16, 24, 32, 48, 64, 128, 256, 512].map((size) => [
            `${size}x${size}`,
            resource(`icons/${size}.png`),
          ]),
        ),
      },
    }),
    new MakerZIP({}),
    new MakerSquirrel({
      name: 'Rungs',
      setupExe: 'Rungs-Setup.exe',
      setupIcon: resource('icons/rungs.ico'),
      ...(signing.windows ? { windowsSign: signing.windows } : {}),
    }),
    new DmgMaker(),
  ],
  plugins: [
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
  hooks: {
    readPackageJson: (_config, packageJson) => ({ ...packageJson, version }),
    packageAfterCopy: async (_config, folder) => {
      const file = join(folder, 'package.json');
      const { name, productName, desktopName, description, author, license, type, main } =
        JSON.parse(await readFile(file, 'utf8'));
      const kept = {
        name,
        productName,
        desktopName,
        version,
        description,
        author,
        license,
        type,
        main,
      };
      await writeFile(file, JSON.stringify(kept));
    },
    postPackage: async (_config, { outputPaths }) => {
      for (const folder of outputPaths) {
        await rename(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
        await copyFile(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE'));
      }
    },
  },
};
