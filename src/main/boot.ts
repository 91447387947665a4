import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, sep } from 'node:path';
import { Script } from 'node:vm';

// The first code to run. Electron would compile everything behind it anew at each start, a sixth of
// the time until the first screen; the build leaves beside each file what V8 made of it
// (scripts/code-cache.cjs). V8 refuses what another version of it made; then, or where there is
// nothing, a file is compiled as usual. A file's name changes with its content, so none is old.

interface Compiler {
  _compile(this: NodeJS.Module, source: string, file: string, ...rest: unknown[]): unknown;
}
const compiler = Module.prototype as unknown as Compiler;
const compile = compiler._compile;

compiler._compile = function (source, file, ...rest) {
  const cache = `${file}.v8`;
  if (!file.startsWith(__dirname + sep) || !existsSync(cache)) {
    return compile.call(this, source, file, ...rest);
  }
  const script = new Script(Module.wrap(source), {
    filename: file,
    cachedData: readFileSync(cache),
  });
  if (script.cachedDataRejected) return compile.call(this, source, file, ...rest);
  const run = script.runInThisContext() as (...args: unknown[]) => unknown;
  return run.call(
    this.exports,
    this.exports,
    Module.createRequire(file),
    this,
    file,
    dirname(file),
  );
};

void import('./index');
