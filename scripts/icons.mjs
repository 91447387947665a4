import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { withDisplay } from './display.mjs';
import { electronSwitches } from './electron.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

// Makes the icons of every platform anew from resources/icon.svg: Electron itself draws them.

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** The sizes that Windows picks from. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** The four letters under which macOS looks for a size; those from ic11 on are for dense displays. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

await runScript(async () => {
  const source = readFileSync(join(projectFolder, 'resources/icon.svg'), 'utf8');
  const target = join(projectFolder, 'resources/icons');
  const pictures = await withDisplay((env) => draw(source, env));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  for (const [size, png] of pictures) writeFileSync(join(target, `${size}.png`), png);
  writeFileSync(join(target, 'rungs.ico'), ico(icoSizes.map((size) => [size, pictures.get(size)])));
  writeFileSync(
    join(target, 'rungs.icns'),
    icns(icnsTypes.map(([type, size]) => [type, pictures.get(size)])),
  );
  process.stdout.write(`${target}: ${sizes.length} sizes, rungs.ico, rungs.icns\n`);
  return 0;
});

/** Draws an SVG at every size; resolves to the PNG of each. */
async function draw(source, env) {
  const profile = mkdtempSync(join(tmpdir(), 'rungs-icons-'));
  const app = await _electron.launch({
    args: [...electronSwitches, join(projectFolder, 'tests/bench/blank')],
    env: { ...env, BENCH_FOLDER: profile },
  });
  try {
    const page = await app.firstWindow();
    const drawn = await page.evaluate(
      async ([svg, wanted]) => {
        const picture = new Image();
        picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await picture.decode();
        return wanted.map((size) => {
          const canvas = Object.assign(document.createElement('canvas'), {
            width: size,
            height: size,
          });
          canvas.getContext('2d').drawImage(picture, 0, 0, size, size);
          return canvas.toDataURL('image/png').split(',')[1];
        });
      },
      [source, sizes],
    );
    return new Map(drawn.map((png, index) => [sizes[index], Buffer.from(png, 'base64')]));
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** An icon file of Windows: a directory, then the pictures. */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    // A byte cannot say 256; 0 does.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(([, png]) => png)]);
}

/** An icon file of macOS: one block a picture, each with its type and its length. */
function icns(pictures) {
  const block = (type, content) => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(header.length + content.length, 4);
    return Buffer.concat([header, content]);
  };
  return block('icns', Buffer.concat(pictures.map(([type, png]) => block(type, png))));
}
