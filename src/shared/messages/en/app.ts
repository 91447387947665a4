// Words several screens share: sections, buttons, levels of proficiency, kinds, errors by code.
export const app = {
  'app.name': 'Rungs',
  'window.title': '{title} · Rungs',
  'section.label': 'Sections',
  'section.home': 'Home',
  'section.paths': 'Paths',
  'section.skills': 'Skills',
  'section.plan': 'Plan',
  'section.pay': 'Pay',
  'section.settings': 'Settings',

  'action.save': 'Save',
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.edit': 'Edit',
  'action.remove': 'Remove',
  'action.back': 'Back',
  'action.skip': 'Skip',
  'action.next': 'Next',

  'versions.label': 'Look at both; saving keeps the version shown',
  'versions.mine': 'Yours',
  'versions.saved': 'Saved meanwhile',

  'proficiency.unrated': 'Unrated',
  'proficiency.0': 'None',
  'proficiency.1': 'Learning',
  'proficiency.2': 'Working',
  'proficiency.3': 'Strong',
  'proficiency.4': 'Expert',
  'proficiency.0.meaning': 'Not used it yet',
  'proficiency.1.meaning': 'Uses it with help, on small tasks',
  'proficiency.2.meaning': 'Does everyday work with it alone',
  'proficiency.3.meaning': 'Handles the hard cases; others ask for advice',
  'proficiency.4.meaning': 'Sets how it is done for many people',

  'proficiency.clear': 'Back to unrated',

  'salary.range': '{min}–{max}',
  'years.range': '{from}–{to} years',
  'years.open': '{from}+ years',

  'sample.label': 'Sample data',
  'sample.notYours': 'Sample data. Nothing here is yours.',
  'sample.leave': 'Leave the sample',

  'notice.settings-reset': 'The settings could not be read and were reset. Your data is untouched.',

  'notice.changed-elsewhere':
    'Another program changed your data file since Rungs last closed it. The file was checked and is sound.',

  'failure.title': 'This cannot be shown',
  'failure.retry': 'Try again',
  'failure.home': 'Go to Home',

  'unit.hours': '{amount, plural, one {# hour} other {# hours}}',
  'unit.shifts': '{amount, plural, one {# shift} other {# shifts}}',
  'unit.weeks': '{amount, plural, one {# week} other {# weeks}}',
  'unit.years': '{amount, plural, one {# year} other {# years}}',

  'status.ready-to-discuss': 'Ready to discuss',
  'status.getting-close': 'Getting close',
  'status.building': 'Building',
  'status.not-enough-to-say': 'Not enough to say',

  'readiness.range': '{met} of {counted} met · {range}',
  'readiness.counts-only': '{met} of {counted} met',
  'readiness.none-rated': 'Rate a few to see',
  'readiness.nothing-applies': 'This list does not fit your job; edit it',

  'error.invalid-input': 'Something in this form cannot be saved as it is.',
  'error.not-found': 'This entry no longer exists.',
  'error.stale-revision':
    'This entry was changed elsewhere since you opened it, so nothing was saved.',
  'error.already-asked': 'This level already asks for it.',
  'error.changed-since': 'Something else was changed since. Undo that first.',
  'error.parent-missing': 'What this belonged to was removed too. Restore that first.',
  'error.store-in-use': 'Another Rungs is using this data folder.',
  'error.store-newer':
    'This data was saved by a newer Rungs. Install that version to open it; nothing was changed.',
  'error.store-missing': 'The data file is not where it was. Nothing new was created in its place.',
  'error.store-unreadable': 'The data file cannot be read. It was left exactly as it is.',
  'error.store-has-data': 'This folder already holds your own data.',
  'error.backup-damaged': 'This backup is damaged or incomplete. Nothing was changed.',
  'error.backup-unwritable':
    'The backup could not be written to the folder of backups. Your data is as it was.',
  'error.wrong-kind': 'This is a copy of the sample, or of a plan where the sample is open.',
  'error.folder-missing': 'The data folder is not there.',
  'error.attachment-missing':
    'The file kept with this is damaged or gone. The rest of the entry is untouched; attach the file again.',
  'error.not-opened': 'The system found no program to open this with.',
  'error.file-unwritable': 'The file could not be written there. Choose another place.',
  'error.disk-full':
    'The disk is full, so this was not saved. Free some space and try again; Rungs can stay open.',
  'error.refused': 'This is not allowed.',
  'error.internal': 'Something went wrong. Nothing half-done was saved.',

  'field.required': 'Needed',
  'field.too-long': 'Too long',
  'field.too-large': 'Too large',
  'field.too-many': 'Too many',
  'field.not-a-date': 'Not a date in the calendar',
  'field.in-the-future': 'Lies in the future',
  'field.too-long-ago': 'Lies more than 80 years back',
  'field.not-a-link': 'Only whole https:// and mailto: addresses',
  'field.not-a-skill': 'No skill in your list goes by that name',
  'field.file-too-large': 'Larger than 10 MB. Nothing else was lost.',
  'field.not-a-kept-type': 'Only a picture, a PDF or plain text; save other documents as PDF first',
  'field.file-unreadable': 'The file could not be read. Is it still there?',
  'field.not-an-amount': 'Not an amount',
  'field.not-a-currency': 'Not a known currency',
  'field.before-start': 'Lies before the start',
  'field.in-the-past': 'Has passed; choose a later day or none',
  'field.circular': 'One of these already depends on this milestone',
  'field.after-level': 'Lies after the day you reached your level',
  'field.not-accepted': 'Not accepted',
  'field.unreadable-characters': 'Contains characters that cannot be stored',
} as const;
