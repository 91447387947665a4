// Stands in for ajv and ajv-formats in the main bundle, where nothing passes electron-store a schema.

/** Refuses loudly, should a schema ever be passed after all. */
export default function addFormats(): never {
  throw new Error('electron-store is built without schema support; check settings with zod.');
}
export { addFormats as Ajv2020 };
