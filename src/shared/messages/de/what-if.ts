export const whatIf = {
  'whatIf.title': 'Was wäre, wenn',
  'whatIf.lead':
    'Zwei bis vier Wege nebeneinander. Nichts wird gespeichert, bis du einen übernimmst.',
  'whatIf.no-goal':
    '„Was wäre, wenn“ stellt deinem Ziel andere Wege zur Seite. Setze zuerst ein Ziel.',
  'whatIf.routes': 'Wege',
  'whatIf.route': 'Weg {number}',
  'whatIf.add': 'Weg hinzufügen',
  'whatIf.current': 'Das ist dein Plan',
  'whatIf.use': 'Diesen Weg übernehmen',
  'whatIf.use.numbered': 'Diesen Weg übernehmen, {number}',
  'whatIf.remove.numbered': 'Weg {number} entfernen',
  'whatIf.outcomes': 'Was jeder Weg bedeutet',
  'whatIf.pace': '{hours, plural, one {# Stunde pro Woche} other {# Stunden pro Woche}}',
  'whatIf.when': 'Voraussichtlich erreicht',
  'whatIf.range': '{low} bis {high}',
  'whatIf.learn': 'Zu lernen',
  'whatIf.met': 'Schon erfüllt',
  'whatIf.nothing': 'Nichts',
  'whatIf.only-here': 'nur auf diesem Weg',
  'whatIf.pay': 'Gehalt in {years, plural, one {# Jahr} other {# Jahren}}',
  'whatIf.earned': 'Verdient in {years, plural, one {# Jahr} other {# Jahren}}',
  'whatIf.pay.no-pay': 'Kein Gehalt erfasst',
  'whatIf.pay.no-rate': 'Ein Wechselkurs fehlt; füge ihn unter Gehalt hinzu',
  'whatIf.pay.no-band': 'Diese Stufe nennt kein Gehalt',
  'whatIf.note':
    'Das Gehalt ist in heutigem Geld gerechnet, mit den üblichen Annahmen der Gehaltsprognose: Bänder bleiben, wie sie sind, das Gehalt wächst um 0 bis 2 % im Jahr, und der Wechsel kommt am späten, wahrscheinlichen und frühen Tag. Auf einer anderen Stufe zählen nur Meilensteine, die an etwas arbeiten, was sie verlangt.',
};
