export const about = {
  'about.title': 'About Rungs',
  'about.open': 'About Rungs…',
  'about.lead': 'A career planner that belongs to the person who uses it. MIT licence.',
  'about.network':
    'No network connection is made. Everything you enter stays on this computer unless you export it.',
  'about.rungs': 'Rungs',
  'about.electron': 'Electron',
  'about.chromium': 'Chromium',
  'about.sqlite': 'SQLite',
  'about.licences': 'What it is made with',
  'about.licences.lead':
    'Each name opens its licence. SQLite is in the public domain. The notices of Electron and Chromium are in LICENSES.chromium.html, which comes with the program.',
  'about.licences.none': 'This package comes without the text of its licence.',
} as const;
