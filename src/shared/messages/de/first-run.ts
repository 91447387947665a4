export const firstRun = {
  'first.step': 'Schritt {step} von {of}',
  'first.now.title': 'Wo stehst du jetzt?',
  'first.now.lead': 'Wähle deine Sprosse. Ändern kannst du sie jederzeit.',
  'first.next.title': 'Wohin als Nächstes?',
  'first.next.lead': 'Die Stufe, über die du eines Tages sprechen möchtest; gern auch ohne Datum.',
  'first.next.hours': 'Stunden pro Woche dafür',
  'first.next.hours.unknown': 'Noch unklar',
  'first.ratings.title': 'Wie vertraut ist dir das?',
  'first.ratings.lead':
    'Einiges von dem, was diese Stufe verlangt. Was du auslässt, bleibt uneingeschätzt – das ist nicht dasselbe wie „Keine“.',
  'first.ratings.which': 'Welche davon hast du eingeschätzt?',
  'first.pickOne': 'Wähle eine Stufe oder überspringe diesen Schritt.',
  'first.finish': 'Fertig',
  'first.explore': 'Mit Beispieldaten erkunden',
  'first.explore.note': 'Getrennt von deinen eigenen Daten; ein Klick verlässt sie wieder.',
};
