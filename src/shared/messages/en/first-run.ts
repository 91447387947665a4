export const firstRun = {
  'first.step': 'Step {step} of {of}',
  'first.now.title': 'Where are you now?',
  'first.now.lead': 'Pick your rung. You can change it at any time.',
  'first.next.title': 'Where next?',
  'first.next.lead': 'The level you would like to talk about one day; without a date, if you like.',
  'first.next.hours': 'Hours a week for it',
  'first.next.hours.unknown': 'Not sure',
  'first.ratings.title': 'How familiar is this?',
  'first.ratings.lead':
    'Some of what that level asks. Whatever you leave out stays unrated, which is not the same as none.',
  'first.ratings.which': 'Which one did you rate?',
  'first.pickOne': 'Pick a level, or skip this step.',
  'first.finish': 'Finish',
  'first.explore': 'Explore with sample data',
  'first.explore.note': 'Opens apart from your own data; one click leaves it.',
} as const;
