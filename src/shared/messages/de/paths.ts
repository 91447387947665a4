export const paths = {
  'paths.title': 'Laufbahnen',
  'paths.lead': 'Karriereleitern, auf denen man steht oder die man anstrebt, Stufe für Stufe.',
  'paths.levels': '{count, plural, one {# Stufe} other {# Stufen}}',
  'paths.youAre': 'Hier stehst du: {level}',
  'paths.yourGoal': 'Dein Ziel: {level}',
  'paths.noSalary': 'Keine Gehaltsangaben',
  'paths.favourites': 'Favoriten',
  'paths.favourite': 'Favorit: {path}',
  'paths.compare': 'Vergleichen: {path}',
  'paths.compare.open': '{count, plural, one {Vergleichen mit …} other {# Laufbahnen vergleichen}}',
  'paths.compare.clear': 'Auswahl aufheben',
  'paths.compare.full': 'höchstens vier',
  'paths.recent': 'Zuletzt angesehen',
  'paths.count':
    '{isNarrowed, select, true {{shown, number} von {all, plural, one {# Laufbahn} other {# Laufbahnen}}} other {{all, plural, one {# Laufbahn} other {# Laufbahnen}} in {categories, plural, one {# Kategorie} other {# Kategorien}}}}',
  'paths.filter': 'Filter',
  'paths.filter.category': 'Kategorie',
  'paths.filter.category.any': 'Jede Kategorie',
  'paths.filter.preparation': 'Nötige Vorbildung',
  'paths.filter.preparation.any': 'Jede Vorbildung',
  'paths.filter.payFrom': 'Gehalt im Jahr, mindestens',
  'paths.filter.payFrom.any': 'Gehalt ab …',
  'paths.filter.payTo': 'Gehalt im Jahr, höchstens',
  'paths.filter.payTo.any': 'Gehalt bis …',
  'paths.filter.clear': 'Filter aufheben',
  'paths.filter.none': 'Keine Laufbahn passt zu diesen Filtern.',
  'paths.filter.explain': 'Über Vorbildung und Gehalt',
  'paths.filter.pay.explained':
    'Eine Laufbahn passt zum Gehaltsfilter, wenn ihr Gehalt in US-Dollar vom Einstieg bis zur Spitze in die gewählte Spanne reicht. Laufbahnen in einer anderen Währung bleiben außen vor, solange ein Gehalt gewählt ist.',

  'preparation.1': '1 · Wenig oder keine',
  'preparation.1.meaning': 'Einige Tage bis wenige Monate Anlernen im Job.',
  'preparation.2': '2 · Etwas',
  'preparation.2.meaning':
    'Meist ein Schulabschluss der Sekundarstufe und einige Monate bis ein Jahr im Job.',
  'preparation.3': '3 · Mittel',
  'preparation.3.meaning':
    'Berufsschule, eine Ausbildung oder ein zweijähriger Hochschulabschluss, oder ein bis zwei Jahre im Job.',
  'preparation.4': '4 · Beträchtlich',
  'preparation.4.meaning': 'Meist ein Bachelorabschluss und mehrere Jahre verwandter Arbeit.',
  'preparation.5': '5 · Umfassend',
  'preparation.5.meaning':
    'Meist ein weiterführendes Studium und oft mehr als fünf Jahre Erfahrung.',
  'preparation.explained':
    'O*NET teilt Berufe nach der Bildung, Erfahrung und Schulung, die Menschen darin üblicherweise brauchten, in fünf Zonen ein.',
  'preparation.unknown':
    'Wo O*NET keine Zone angibt, zeigt eine Laufbahn keine, und keine Wahl der Vorbildung findet sie.',

  'search.label': 'Laufbahnen, Stufen und Fähigkeiten durchsuchen',
  'search.placeholder': 'Laufbahnen, Titel, Fähigkeiten suchen',
  'search.hits': 'Gefundenes',
  'search.found': '{count, plural, one {# Treffer} other {# Treffer}}',
  'search.corrected': 'Treffer für „{corrected}“. Nichts heißt „{typed}“.',
  'search.none': 'Nichts heißt „{typed}“.',
  'search.clear': 'Suche leeren',
  'search.kind.career-path': 'Laufbahn',
  'search.kind.skill': 'Fähigkeit',
  'search.kind.level': 'Stufe',
  'search.kind.levelOf': 'Stufe von {path}',

  'path.back': 'Alle Laufbahnen',
  'path.ladder': 'Stufen von {path}, die erste unten',
  'path.span': 'Gehalt, Einstieg bis Spitze',
  'path.levels': 'Stufen',
  'path.years': 'Erfahrungsjahre',
  'path.you': 'Du',
  'path.goal': 'Ziel',
  'path.questions': 'Fragen und Antworten',
  'path.questions.note':
    'Zusammengestellt aus den Stufen oben, deine eigenen Ergänzungen eingeschlossen.',

  'path.preparation': 'Vorbildung',
  'path.compare': 'Mit anderen Laufbahnen vergleichen',
  'path.growth': 'Gehaltsentwicklung',
  'path.growth.note':
    'Das Band jeder Stufe über ihre Erfahrungsjahre. Die Leiter oben sagt dasselbe in Zahlen.',
  'path.growth.summary': 'Gehaltsbänder von {path} über die Erfahrungsjahre: {bands}',
  'path.growth.band': '{title} {pay}, {years}',
  'path.related': 'Verwandte Laufbahnen',
  'path.related.note':
    'Nach gemeinsamen Fähigkeiten: wie viele der {count, plural, one {# Fähigkeit} other {# Fähigkeiten}}, die diese Laufbahn verlangt, auch die andere verlangt. Eine einmal eingeschätzte Fähigkeit zählt auf beiden.',
  'path.related.none': 'Keine andere Laufbahn verlangt eine dieser Fähigkeiten.',
  'path.related.share': '{shared, number} von {count, number} Fähigkeiten · {percent}',
  'path.related.compare': 'Mit {path} vergleichen',
  'path.related.compare.short': 'Vergleichen',

  'compare.title': 'Laufbahnen vergleichen',
  'compare.lead': 'Zwei bis vier Leitern nebeneinander: Gehalt, Jahre und Fähigkeiten.',
  'compare.none': 'Wähle zwei Laufbahnen, um sie nebeneinander zu sehen.',
  'compare.one': 'Wähle eine zweite Laufbahn zum Vergleich mit {path}.',
  'compare.add': 'Laufbahn hinzufügen',
  'compare.remove': '{path} herausnehmen',
  'compare.pay': 'Gehalt über die Jahre',
  'compare.pay.note':
    'Getönt ist das Band jeder Stufe, die Linie ist seine Mitte. Die Tabelle darunter enthält dieselben Werte.',
  'compare.pay.summary': 'Gehaltsbänder über die Erfahrungsjahre von {paths}',
  'compare.pay.currencies':
    'Diese Laufbahnen zahlen in verschiedenen Währungen, daher wird kein Diagramm gezeichnet.',
  'compare.same':
    'Die Gehälter von {paths} stammen hier aus derselben Statistik ({occupation}, {soc}, {cells}): Die Erhebung unterscheidet sie nicht, also lies keinen Unterschied hinein.',
  'compare.levels': 'Stufe für Stufe',
  'compare.level': 'Stufe',
  'compare.tier': 'Stufe {number}',
  'compare.difference': 'Was sich ändert',
  'compare.skills': 'Fähigkeiten',
  'compare.skills.all': 'Von allen verlangt',
  'compare.skills.some': 'Verlangt von {paths}',
  'compare.skills.only': 'Nur von {path} verlangt',

  'difference.title': 'Was sich zwischen zwei Stufen ändert',
  'difference.lead':
    'Eine Stufe verlangt, was sie aufführt und was die Stufen darunter aufführen. Nennt eine Laufbahn kein Können, gilt die Konvention.',
  'difference.open': 'Was sich gegenüber {level} ändert',
  'difference.from': 'Von',
  'difference.to': 'Nach',
  'difference.path': 'Laufbahn',
  'difference.level': 'Stufe',
  'difference.swap': 'Tauschen',
  'difference.added': 'Neu',
  'difference.added.none': 'Nichts Neues wird verlangt.',
  'difference.raised': 'Erhöht',
  'difference.raised.none': 'Nirgends wird mehr Können verlangt.',
  'difference.raised.step': '{before} → {after}',
  'difference.dropped': 'Entfallen',
  'difference.dropped.none': 'Alles bleibt verlangt.',
  'difference.kept':
    '{count, plural, =0 {Nichts sonst wird} one {# weitere wird} other {# weitere werden}} wie zuvor verlangt.',
  'difference.close': 'Ein Vorsprung durch {skill}: {reason}',
  'difference.pay': 'Gehalt im Jahr',
  'difference.same':
    'Beide Gehälter stammen aus derselben Statistik, sie unterscheiden sich daher nicht.',
  'difference.goal': 'Zu meinem Ziel machen',

  'source.statistic': 'Woher das Band jeder Stufe stammt',
  'source.statistic.level': 'Stufe',
  'source.statistic.occupation': 'Beruf',
  'source.statistic.cells': 'Perzentile',
  'source.statistic.cells.range': '{from} bis {to}',
  'source.statistic.percentile':
    '{percentile, select, p10 {10.} p25 {25.} p50 {Median} p75 {75.} other {90.}}',
  'source.statistic.shared':
    'Dieselben Werte stehen auch für {names}{more, plural, =0 {} other { und # weitere}}: Die Erhebung unterscheidet diese Berufe nicht.',
  'source.statistic.own': 'Keine andere Laufbahn beruht auf denselben Werten.',
  'source.credits': 'Quellenangaben',
  'credits.bls':
    'Gehalt: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, Mai 2025; gemeinfrei. Welches Perzentil für welche Stufe steht, ist eine Konvention von Rungs. Das Bureau befürwortet hier nichts.',
  'credits.onet':
    'Enthält Informationen aus der O*NET 29.3 Database des U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), verwendet unter der Lizenz CC BY 4.0. O*NET ist eine Marke von USDOL/ETA. Verändert: gefiltert und umgeformt.',
  'credits.own': 'Jede Beschreibung ist für Rungs geschrieben.',

  'source.line':
    'Werte: {own, select, all {deine eigenen, {currency}} some {zum Teil deine eigenen, sonst {name}, {currency}, {isDated, select, true {{dated}} other {undatiert}}} other {{name}, {currency}, {isDated, select, true {{dated}} other {undatiert}}}}',
  'source.own': 'Als deine gekennzeichnete Gehaltsbänder hast du festgelegt, keine Quelle.',
  'source.explain': 'Über diese Werte',
  'source.pay':
    'Gehalt ist das jährliche Brutto-Grundgehalt, in {currency}, vor Bonus, Beteiligung und Überstunden.',
  'source.pay.survey':
    'Gehalt ist das jährliche Bruttogehalt, in {currency}. Die Erhebung zählt Provisionen und Produktionsprämien mit und lässt Überstunden, Schichtzuschläge und andere Boni weg.',
  'source.basis.published':
    'Gehaltsbänder und Jahre stehen so da, wie die Quelle sie veröffentlicht.',
  'source.basis.measured':
    'Die Gehaltsbänder stammen aus einer Erhebung dessen, was Menschen verdienen.',
  'source.basis.derived':
    'Die Gehaltsbänder wurden nach unserer Konvention aus breiteren Werten abgeleitet; lies sie als Anhalt.',
  'source.basis.published.short': 'wie veröffentlicht',
  'source.basis.measured.short': 'erhoben',
  'source.basis.derived.short': 'nach Konvention abgeleitet',
  'source.undated':
    'Die Quelle nennt kein Datum. Vergleiche einen Wert mit aktuellen Stellenangeboten, bevor du dich darauf verlässt.',
  'source.dated': 'Die Werte sind von {dated}.',
  'source.words':
    'Titel und Namen der Fähigkeiten stammen aus der Quelle; jede Beschreibung ist unsere eigene.',

  'level.number': 'Stufe {number} von {count}',
  'level.salary': 'Gehalt',
  'level.salary.year': '{salary} im Jahr',
  'level.salary.open': 'Das veröffentlichte Band ist nach oben offen: Manche verdienen mehr.',
  'level.youSince': 'Hier stehst du seit {date}',
  'level.isGoal': 'Das ist dein Ziel',
  'level.isGoalBy': 'Das ist dein Ziel für {date}',
  'level.iAmHere': 'Hier stehe ich',
  'level.changePosition': 'Meine Position ändern',
  'level.makeGoal': 'Zu meinem Ziel machen',
  'level.changeGoal': 'Mein Ziel ändern',
  'level.responsibilities': 'Im Alltag',
  'level.requirements': 'Was verlangt wird',
  'level.requirements.met': '{met} von {count} erfüllt',
  'level.requirements.none': 'Hier wird noch nichts verlangt.',
  'level.focus': 'Worauf es ankommt',
  'level.advance': 'Wie es zu {next} weitergeht',
  'level.grow': 'Wie du hier weiter wächst',

  'requirement.column.name': 'Fähigkeit',
  'requirement.column.asked': 'Verlangt',
  'requirement.column.mine': 'Du',
  'requirement.anyOf': 'Eines von',
  'requirement.credential': 'Zertifikat',
  'requirement.time': 'Praxiszeit',
  'requirement.mustHave': 'Muss',
  'requirement.weight': 'Zählt {weight, select, 2 {doppelt} other {dreifach}}',
  'requirement.own': 'Dein Arbeitgeber',
  'requirement.convention': 'nach Konvention',
  'requirement.convention.note':
    '† Die Laufbahn nennt hier kein Können; Rungs nimmt nach eigener Konvention „{proficiency}“ an.',
  'requirement.foundations':
    'Grundlagen aus den Stufen darunter: {met} von {count} erfüllt{assumed, plural, =0 {} other {, # angenommen}}.',
  'requirement.setAside': 'Ausgeklammert: {reason}',
  'requirement.noOpportunity': 'Noch keine Gelegenheit',

  'requirement.add': 'Hinzufügen, was dein Arbeitgeber verlangt',
  'requirement.add.own': 'Anforderung hinzufügen',
  'requirement.add.title': 'Hinzufügen, was dein Arbeitgeber von {level} verlangt',
  'requirement.edit': '{name} bearbeiten',
  'requirement.change.title': '{name} bearbeiten',
  'requirement.changed': 'Anforderung gespeichert',
  'requirement.alternative': 'Oder stattdessen, {number}',
  'requirement.alternative.add': 'Alternative hinzufügen',
  'requirement.alternative.remove': 'Alternative {number} entfernen',
  'requirement.add.kind': 'Was für eine Anforderung ist es?',
  'requirement.kind.graded': 'Eine Fähigkeit',
  'requirement.kind.credential': 'Ein Zertifikat',
  'requirement.kind.time': 'Praxiszeit',
  'requirement.add.name': 'Name',
  'requirement.add.name.description':
    'Ein Name, den es unter deinen Fähigkeiten schon gibt, wird wiederverwendet, mit allem, was du dazu erfasst hast.',
  'requirement.add.asked': 'Verlangtes Können',
  'requirement.add.amount': 'Wie viel',
  'requirement.add.unit': 'Gezählt in',
  'requirement.unit.hours': 'Stunden',
  'requirement.unit.shifts': 'Schichten',
  'requirement.unit.weeks': 'Wochen',
  'requirement.unit.years': 'Jahren',
  'requirement.add.weight': 'Wie viel es zählt',
  'requirement.weight.1': 'Einfach',
  'requirement.weight.2': 'Doppelt',
  'requirement.weight.3': 'Dreifach',
  'requirement.add.mustHave': 'Ein Muss',
  'requirement.add.mustHave.description':
    'Solange es offen ist, erscheint die Stufe nicht als „Bereit fürs Gespräch“.',
  'requirement.add.submit': 'Anforderung hinzufügen',
  'requirement.added': 'Zu {level} hinzugefügt',
  'requirement.remove': '{name} aus dieser Stufe entfernen',
  'requirement.removed': '{name} aus {level} entfernt',

  'question.pathPay': 'Was zahlt die Laufbahn {path}, von der ersten Stufe bis zur letzten?',
  'question.pathPay.answer':
    'Von {firstSalary} im Jahr als {first} bis {lastSalary} im Jahr als {last}: {span} über die ganze Laufbahn.',
  'question.pathYears': 'Wie lange dauert es von einer Stufe zur nächsten?',
  'question.pathYears.answer':
    'Nach den Erfahrungsjahren, die für jede Stufe angegeben sind. Sie beschreiben viele Menschen und sind für niemanden eine Frist.',
  'question.pathYears.step':
    '{from} bis {to}: etwa {years} ({start, number} bis {end, number} Erfahrungsjahre)',
  'question.levelSkills': 'Welche Fähigkeiten braucht {title}?',
  'question.levelSkills.answer':
    '{count, plural, =0 {Noch sind keine aufgeführt.} one {Eine Anforderung:} other {# Anforderungen:}}',
  'question.levelSkills.answerWithYears':
    '{count, plural, =0 {Noch sind keine aufgeführt.} one {Eine Anforderung, bei üblicherweise {years} Erfahrung:} other {# Anforderungen, bei üblicherweise {years} Erfahrung:}}',
  'question.levelPay': 'Was verdient man als {title}?',
  'question.levelPay.answer': '{salary} im Jahr.',
  'question.levelPay.answerWithYears': '{salary} im Jahr, bei {years} Erfahrung.',
  'question.openPay': 'Das veröffentlichte Band ist nach oben offen, manche verdienen also mehr.',
  'question.requirement.graded':
    '{what}{isOwn, select, true {, verlangt von deinem Arbeitgeber} other {}}',
  'question.requirement.gradedAsked':
    '{what}: {proficiency}{isOwn, select, true {, verlangt von deinem Arbeitgeber} other {}}',
  'question.requirement.credential':
    '{name}, ein Zertifikat{isOwn, select, true {, verlangt von deinem Arbeitgeber} other {}}',
  'question.requirement.time':
    '{name}: {time}{isOwn, select, true {, verlangt von deinem Arbeitgeber} other {}}',
  'question.anyOf': 'Eines von {list}',
};
