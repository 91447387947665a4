export const trash = {
  'trash.title': 'Trash',
  'trash.lead':
    'What you remove stays here for {days} days, and the newest {newest} entries for longer.',
  'trash.empty': 'What you remove comes here first. There is nothing now.',
  'trash.what': 'What',
  'trash.removed': 'Removed',
  'trash.actions': 'Actions',
  'trash.kind.milestone': 'Milestone',
  'trash.kind.requirement': 'Requirement of your employer',
  'trash.kind.rating': 'Rating',
  'trash.kind.credential': 'Credential',
  'trash.kind.time-entry': 'Logged time',
  'trash.kind.pay': 'Pay',
  'trash.restore': 'Restore',
  'trash.restore.named': 'Restore {name}',
  'trash.restored': 'Restored: {name}',
  'trash.back': 'Settings',
} as const;
