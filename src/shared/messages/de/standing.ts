export const standing = {
  'levelChoice.path': 'Laufbahn',
  'levelChoice.choosePath': 'Laufbahn wählen',
  'levelChoice.needed': 'Wähle eine Stufe.',
  'levelChoice.none': 'Noch nicht auf dieser Laufbahn',

  'position.title': 'Wo du stehst',
  'position.level': 'Deine Stufe jetzt',
  'position.since': 'Seit',
  'position.since.description': 'Ungefähr genügt',
  'position.careerBegan': 'Beginn dieser Laufbahn',
  'position.careerBegan.description':
    'Daraus werden deine Erfahrungsjahre gezählt. Leer: Die unteren Jahre deiner Stufe werden angenommen und so gekennzeichnet.',
  'position.save': 'Position speichern',
  'position.saved': 'Position gespeichert',

  'goal.title': 'Wohin du möchtest',
  'goal.level': 'Die Stufe, die du anstrebst',
  'goal.dueOn': 'Bis',
  'goal.hoursPerWeek': 'Stunden pro Woche',
  'goal.weeksOff': 'Freie Wochen im Jahr',
  'goal.weeksOff.description': 'Ohne Lernen',
  'goal.dueOn.description': 'Leer, wenn offen',
  'goal.hoursPerWeek.description': 'Leer, wenn unklar',
  'goal.save': 'Ziel speichern',
  'goal.saved': 'Ziel gespeichert',
};
