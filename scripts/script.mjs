/** Runs a script to its exit code; an error becomes its message on standard error and exit code 1. */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
