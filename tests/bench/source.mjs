import { join } from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from '../../scripts/project.mjs';

/** Loads a module of the sources as it is, by its path in the project. */
export const loadSource = async (file) => (await runnerImport(join(projectFolder, file))).module;
