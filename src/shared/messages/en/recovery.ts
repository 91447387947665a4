export const recovery = {
  'recovery.store-unreadable.title': 'Your data file cannot be read',
  'recovery.store-unreadable.lead':
    'It is not what Rungs saved. A failing disk, a copy that was cut off or a program that synchronises files can do this. Nothing was changed or deleted.',
  'recovery.store-missing.title': 'Your data file is not where it was',
  'recovery.store-missing.lead':
    'It may have been moved, renamed or deleted, or lie on a drive that is not connected. Nothing was created in its place.',
  'recovery.store-newer.title': 'Saved by a newer Rungs',
  'recovery.store-newer.lead':
    'This version cannot read the data file and has left it untouched. Install the newer Rungs again to open it.',
  'recovery.store-in-use.title': 'Another Rungs has this data open',
  'recovery.store-in-use.lead':
    'Only one at a time can write to it. Close the other window or wait for the command to end, then try again.',
  'recovery.store-blocked.title': 'Your data file cannot be opened right now',
  'recovery.store-blocked.lead':
    'Another program, such as a virus scanner, may be holding it, or Rungs lacks the permission to read it. That says nothing about what is in it: nothing was changed. Try again when it is free.',
  'recovery.folder-missing.title': 'The data folder is not there',
  'recovery.folder-missing.lead':
    'It may lie on a drive that is not connected. Nothing was created in its place.',
  'recovery.location-unreadable.title': 'Where your data lies cannot be read',
  'recovery.location-unreadable.lead':
    'You moved your data, and the file that says where to is damaged. Your data is still where you moved it: find that folder here. Nothing was opened or created.',
  'recovery.store-unwritable.title': 'The data folder cannot be written to',
  'recovery.store-unwritable.lead':
    'Rungs opens a plan only where it can also save it. Make the folder writable and try again; nothing was changed.',
  'recovery.disk-full.title': 'The disk is full',
  'recovery.disk-full.lead':
    'Rungs needs a little room to open your plan. Free some space and try again; nothing was changed.',

  'recovery.looking': 'Looking for what can be read…',
  'recovery.where': '{file} in {folder}',
  'recovery.settings':
    'The settings here could not be read either. They were set aside, and begin anew.',
  'recovery.settings.missing':
    'If there never was a plan here, nothing is lost: begin an empty one.',
  'recovery.retry': 'Try again',
  'recovery.open': 'Open folder',
  'recovery.locate': 'Find it elsewhere…',

  'recovery.backup': 'Restore a backup',
  'recovery.backup.newest': 'The newest one that holds up was made {moment}. It has {holds}.',
  'recovery.backup.newest.empty':
    'The newest one that holds up was made {moment}. It has no entries yet.',
  'recovery.backup.none': 'There is no backup that holds up.',
  'recovery.backup.restore': 'Restore this backup',
  'recovery.backup.older': 'Older backups',
  'recovery.backup.older.restore': 'Restore',

  'recovery.file.holds': '{name} has {holds}.',
  'recovery.file.empty': '{name} has no entries yet.',
  'recovery.file.restore': 'Restore this file',

  'recovery.salvage': 'Keep what can be read',
  'recovery.salvage.readable': 'In the damaged file Rungs can still read {holds}.',
  'recovery.salvage.little':
    'No entry can be read from the damaged file, but something else can, such as your position or goal.',
  'recovery.salvage.none': 'Nothing can be read from the damaged file.',
  'recovery.salvage.no-room':
    'The disk is too full, or cannot be written to, for Rungs to look into the damaged file. Free some space and try again.',
  'recovery.salvage.go': 'Go on with what can be read',
  'recovery.salvaged': 'Opened with what could be read. The damaged files are in {folder}.',
  'recovery.aside':
    'Whichever you choose, the damaged files are kept, in a folder named set-aside.',
  'recovery.anew.by-hand':
    'To begin an empty plan instead, first move the damaged file out of its folder.',

  'recovery.sample.anew': 'Make the sample anew',
  'recovery.anew': 'Begin again',
  'recovery.anew.note': 'Only if the file is gone for good: Rungs starts with an empty plan.',
  'recovery.anew.done': 'An empty plan is open.',
  'recovery.anew.go': 'Begin an empty plan',
} as const;
