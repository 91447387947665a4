export const app = {
  'window.title': '{title} · Rungs',
  'section.label': 'Bereiche',
  'section.home': 'Übersicht',
  'section.paths': 'Laufbahnen',
  'section.skills': 'Fähigkeiten',
  'section.plan': 'Plan',
  'section.pay': 'Gehalt',
  'section.settings': 'Einstellungen',

  'list.more': 'Mehr zeigen (noch {count, number})',
  'action.save': 'Speichern',
  'action.cancel': 'Abbrechen',
  'action.close': 'Schließen',
  'action.edit': 'Bearbeiten',
  'action.remove': 'Entfernen',
  'action.back': 'Zurück',
  'action.skip': 'Überspringen',
  'action.next': 'Weiter',

  'proficiency.unrated': 'Nicht eingeschätzt',
  'proficiency.0': 'Keine',
  'proficiency.1': 'Lernend',
  'proficiency.2': 'Selbstständig',
  'proficiency.3': 'Fortgeschritten',
  'proficiency.4': 'Expertise',
  'proficiency.0.meaning': 'Noch nicht angewendet',
  'proficiency.1.meaning': 'Wendet es mit Hilfe bei kleinen Aufgaben an',
  'proficiency.2.meaning': 'Erledigt alltägliche Arbeit damit allein',
  'proficiency.3.meaning': 'Meistert die schwierigen Fälle; andere holen sich Rat',
  'proficiency.4.meaning': 'Legt für viele fest, wie es gemacht wird',

  'proficiency.clear': 'Zurück zu „Nicht eingeschätzt“',

  'salary.range': '{min}–{max}',
  'years.range': '{from}–{to} Jahre',
  'years.open': '{from}+ Jahre',

  'sample.label': 'Beispieldaten',
  'sample.notYours': 'Beispieldaten. Nichts davon gehört dir.',
  'sample.leave': 'Beispiel verlassen',
  'folder.risk.label': 'Wo deine Daten liegen',
  'folder.risk.synced':
    'Deine Daten liegen in einem Ordner, den {by} synchronisiert. Das kann sie beschädigen.',
  'folder.risk.network':
    'Deine Daten liegen auf einem anderen Rechner ({by}). Das kann sie beschädigen.',
  'folder.risk.more': 'In den Einstellungen verschieben',
  'folder.risk.dismiss': 'Dort lassen',

  'notice.settings-reset':
    'Die Einstellungen waren nicht lesbar und wurden zurückgesetzt. Deine Daten sind unberührt.',
  'notice.settings-refused':
    'Einige Einstellungen hatten Werte, die Rungs nicht kennt. Sie stehen wieder auf dem Standard; die Datei, wie sie war, liegt daneben.',

  'notice.changed-elsewhere':
    'Ein anderes Programm hat deine Datendatei verändert oder ersetzt. Sie wurde geprüft und ist in Ordnung.',

  'failure.title': 'Das lässt sich nicht anzeigen',
  'failure.retry': 'Erneut versuchen',
  'failure.home': 'Zur Übersicht',
  'gone.path': 'Diese Laufbahn gibt es nicht mehr',
  'gone.path.list': 'Alle Laufbahnen',
  'gone.compared': 'Eines davon gibt es nicht mehr',
  'gone.compared.list': 'Alle Laufbahnen',
  'gone.skill': 'Diese Fähigkeit gibt es nicht mehr',
  'gone.skill.list': 'Alle Fähigkeiten',
  'gone.check-in': 'Diesen Zwischenstand gibt es nicht mehr',
  'gone.check-in.list': 'Alle Zwischenstände',
  'gone.lead':
    'Das Gesuchte wurde entfernt, oder der Link gehört zu anderen Daten, etwa denen des Beispiels. Sonst hat sich nichts geändert.',
  'gone.back': 'Zurück',
  'gone.trash': 'Im Papierkorb nachsehen',

  'unit.hours': '{amount, plural, one {# Stunde} other {# Stunden}}',
  'unit.shifts': '{amount, plural, one {# Schicht} other {# Schichten}}',
  'unit.weeks': '{amount, plural, one {# Woche} other {# Wochen}}',
  'unit.years': '{amount, plural, one {# Jahr} other {# Jahre}}',

  'status.ready-to-discuss': 'Bereit fürs Gespräch',
  'status.getting-close': 'Nah dran',
  'status.building': 'Im Aufbau',
  'status.not-enough-to-say': 'Zu wenig bekannt',

  'readiness.range': '{met} von {counted} erfüllt · {range}',
  'readiness.counts-only': '{met} von {counted} erfüllt',
  'readiness.none-rated': 'Für einen Wert ein paar einschätzen',
  'readiness.nothing-applies': 'Diese Liste passt nicht zu deiner Stelle; passe sie an',

  'versions.label': 'Sieh dir beide an; gespeichert wird die gezeigte Fassung',
  'versions.mine': 'Deine',
  'versions.saved': 'Inzwischen gespeichert',

  'error.invalid-input': 'Etwas in diesem Formular lässt sich so nicht speichern.',
  'error.not-found': 'Diesen Eintrag gibt es nicht mehr.',
  'error.stale-revision':
    'Dieser Eintrag wurde inzwischen an anderer Stelle geändert, daher wurde nichts gespeichert.',
  'error.already-asked': 'Diese Stufe verlangt das bereits.',
  'error.already-recorded':
    'Das ist schon erfasst; korrigiere stattdessen den vorhandenen Eintrag.',
  'error.changed-since': 'Seitdem wurde etwas anderes geändert. Mache zuerst das rückgängig.',
  'error.parent-missing':
    'Wozu das gehörte, wurde ebenfalls entfernt. Stelle zuerst das wieder her.',
  'error.in-use':
    'Auf dieser Stufe stehst du oder sie ist dein Ziel. Wähle zuerst eine andere Position oder ein anderes Ziel.',
  'error.store-in-use': 'Ein anderes Rungs verwendet diesen Datenordner.',
  'error.store-newer':
    'Diese Daten wurden von einem neueren Rungs gespeichert. Installiere diese Version, um sie zu öffnen; nichts wurde verändert.',
  'error.store-missing':
    'Die Datendatei ist nicht mehr an ihrem Platz. An ihrer Stelle wurde nichts Neues angelegt.',
  'error.store-unreadable':
    'Die Datendatei ist nicht lesbar. Sie wurde genau so belassen, wie sie ist.',
  'error.store-blocked':
    'Die Datei lässt sich gerade nicht öffnen: Vielleicht hält ein anderes Programm sie fest, oder Rungs darf sie nicht lesen. Nichts wurde verändert.',
  'error.store-has-data': 'In diesem Ordner liegen bereits eigene Daten.',
  'error.backup-damaged':
    'Diese Sicherung ist beschädigt oder unvollständig. Nichts wurde verändert.',
  'error.backup-unwritable':
    'Die Sicherung ließ sich nicht in den Sicherungsordner schreiben. Deine Daten sind, wie sie waren.',
  'error.wrong-kind':
    'Das ist eine Kopie des Beispiels – oder eines Plans, während das Beispiel geöffnet ist.',
  'error.not-a-backup':
    'Rungs nimmt hier seine eigenen Sicherungen an, Dateien auf .rungs, und sonst nichts.',
  'error.backup-missing': 'Diese Datei ist nicht mehr da.',
  'error.folder-missing': 'Der Datenordner ist nicht da.',
  'error.location-unreadable':
    'Die Datei, die sagt, wo deine Daten liegen, ist nicht lesbar. Nichts wurde geöffnet oder angelegt.',
  'error.store-unwritable':
    'In den Datenordner lässt sich gerade nicht schreiben, daher wurde dies nicht gespeichert. Gib ihn zum Schreiben frei und versuche es erneut; Rungs kann offen bleiben.',
  'error.folder-unfit':
    'Dieser Ordner eignet sich nicht: Er enthält schon etwas von Rungs oder liegt im jetzigen. Nichts wurde verschoben.',
  'error.no-data-there': 'In diesem Ordner liegen keine Daten von Rungs.',
  'error.copy-differs':
    'Die Kopie stimmte nicht mit dem Original überein, daher wurde nichts verschoben.',
  'error.left-changed':
    'Was dort liegt, ist nicht mehr das, was kopiert wurde, daher wurde nichts entfernt. Wenn du es nicht brauchst, lösche den Ordner selbst.',
  'error.attachment-missing':
    'Die beigefügte Datei ist beschädigt oder nicht mehr da. Der Rest des Eintrags ist unberührt; füge die Datei erneut hinzu.',
  'error.not-opened': 'Das System hat kein Programm gefunden, das dies öffnen kann.',
  'error.file-unwritable': 'Dorthin ließ sich die Datei nicht schreiben. Wähle einen anderen Ort.',
  'error.disk-full':
    'Der Datenträger ist voll, daher wurde dies nicht gespeichert. Schaffe etwas Platz und versuche es erneut; Rungs kann offen bleiben.',
  'error.refused': 'Das ist nicht erlaubt.',
  'error.internal': 'Etwas ist schiefgegangen. Nichts wurde halb gespeichert.',

  'field.required': 'Erforderlich',
  'field.too-long': 'Zu lang',
  'field.too-large': 'Zu groß',
  'field.too-many': 'Zu viele',
  'field.not-a-date': 'Kein Datum im Kalender',
  'field.in-the-future': 'Liegt in der Zukunft',
  'field.in-the-past': 'Ist vorbei; wähle einen späteren Tag oder keinen',
  'field.circular': 'Einer davon hängt bereits von diesem Meilenstein ab',
  'field.too-long-ago': 'Liegt mehr als 80 Jahre zurück',
  'field.too-far-ahead': 'Liegt mehr als 80 Jahre in der Zukunft',
  'field.not-a-link': 'Nur vollständige Adressen mit https:// oder mailto:',
  'field.not-a-skill': 'Keine Fähigkeit in deiner Liste heißt so',
  'field.file-too-large': 'Größer als 10 MB. Sonst ging nichts verloren.',
  'field.not-a-kept-type':
    'Nur ein Bild, ein PDF oder reiner Text; speichere andere Dokumente zuerst als PDF',
  'field.file-unreadable': 'Die Datei ließ sich nicht lesen. Ist sie noch da?',
  'field.too-small': 'Zu klein',
  'field.not-an-amount': 'Kein Betrag',
  'field.negative': 'Darf nicht unter null liegen',
  'field.not-positive': 'Muss größer als null sein',
  'field.below-low': 'Darf nicht unter dem niedrigen Wert liegen',
  'field.below-middle': 'Darf nicht unter dem mittleren Wert liegen',
  'field.not-above': 'Muss über dem unteren Ende liegen',
  'field.other-end-missing': 'Gib beide Enden an oder keines',
  'field.base-once':
    'Grundgehalt wird regelmäßig gezahlt; wähle für eine einmalige Zahlung eine andere Art',
  'field.same-currency': 'Wähle eine andere Währung als die erste',
  'field.not-a-currency': 'Keine bekannte Währung',
  'field.before-start': 'Liegt vor dem Beginn',
  'field.after-level': 'Liegt nach dem Tag, an dem du deine Stufe erreicht hast',
  'field.not-accepted': 'Nicht zulässig',
  'field.unreadable-characters': 'Enthält Zeichen, die sich nicht speichern lassen',
};
