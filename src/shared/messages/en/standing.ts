// Saying where one stands and where one goes: the two dialogs, and picking a level from its ladder.
export const standing = {
  'levelChoice.path': 'Career path',
  'levelChoice.choosePath': 'Choose a career path',
  'levelChoice.needed': 'Pick a level.',
  'levelChoice.none': 'Not on this path yet',

  'position.title': 'Where you are',
  'position.level': 'Your level now',
  'position.since': 'Since',
  'position.since.description': 'Roughly is fine',
  'position.careerBegan': 'This career began',
  'position.careerBegan.description':
    'Counts your years of experience. Empty: your level’s lower years are assumed and marked so.',
  'position.save': 'Save position',
  'position.saved': 'Position saved',

  'goal.title': 'Where you want to go',
  'goal.level': 'The level you aim for',
  'goal.dueOn': 'By',
  'goal.hoursPerWeek': 'Hours a week',
  'goal.weeksOff': 'Weeks off a year',
  'goal.weeksOff.description': 'Without study',
  'goal.dueOn.description': 'Empty if open',
  'goal.hoursPerWeek.description': 'Empty if unsure',
  'goal.save': 'Save goal',
  'goal.saved': 'Goal saved',
} as const;
