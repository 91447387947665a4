export const recovery = {
  'recovery.store-unreadable.title': 'Deine Datendatei ist nicht lesbar',
  'recovery.store-unreadable.lead':
    'Sie ist nicht das, was Rungs gespeichert hat. Ein fehlerhafter Datenträger, eine abgebrochene Kopie oder ein Programm, das Dateien abgleicht, kann die Ursache sein. Nichts wurde verändert oder gelöscht.',
  'recovery.store-missing.title': 'Deine Datendatei ist nicht an ihrem Platz',
  'recovery.store-missing.lead':
    'Sie wurde vielleicht verschoben, umbenannt oder gelöscht, oder sie liegt auf einem Laufwerk, das nicht verbunden ist. An ihrer Stelle wurde nichts angelegt.',
  'recovery.store-newer.title': 'Von einem neueren Rungs gespeichert',
  'recovery.store-newer.lead':
    'Diese Version kann die Datendatei nicht lesen und hat sie unberührt gelassen. Installiere wieder das neuere Rungs, um sie zu öffnen.',
  'recovery.store-in-use.title': 'Ein anderes Rungs hat diese Daten geöffnet',
  'recovery.store-in-use.lead':
    'Es kann immer nur eines hineinschreiben. Schließe das andere Fenster oder warte, bis der Befehl fertig ist, und versuche es dann erneut.',
  'recovery.store-blocked.title': 'Deine Datendatei lässt sich gerade nicht öffnen',
  'recovery.store-blocked.lead':
    'Vielleicht hält ein anderes Programm sie fest, etwa ein Virenscanner, oder Rungs darf sie nicht lesen. Über ihren Inhalt sagt das nichts: Nichts wurde verändert. Versuche es erneut, sobald sie frei ist.',
  'recovery.folder-missing.title': 'Der Datenordner ist nicht da',
  'recovery.folder-missing.lead':
    'Er liegt vielleicht auf einem Laufwerk, das nicht verbunden ist. An seiner Stelle wurde nichts angelegt.',
  'recovery.location-unreadable.title': 'Wo deine Daten liegen, ist nicht lesbar',
  'recovery.location-unreadable.lead':
    'Du hast deine Daten verschoben, und die Datei, die sagt, wohin, ist beschädigt. Deine Daten sind noch dort, wohin du sie verschoben hast: Suche hier diesen Ordner. Nichts wurde geöffnet oder angelegt.',
  'recovery.store-unwritable.title': 'In den Datenordner lässt sich nicht schreiben',
  'recovery.store-unwritable.lead':
    'Rungs öffnet einen Plan nur dort, wo es ihn auch speichern kann. Gib den Ordner zum Schreiben frei und versuche es erneut; nichts wurde verändert.',
  'recovery.disk-full.title': 'Der Datenträger ist voll',
  'recovery.disk-full.lead':
    'Rungs braucht etwas Platz, um deinen Plan zu öffnen. Schaffe Platz und versuche es erneut; nichts wurde verändert.',

  'recovery.looking': 'Rungs sieht nach, was lesbar ist …',
  'recovery.where': '{file} in {folder}',
  'recovery.settings':
    'Auch die Einstellungen hier waren nicht lesbar. Sie liegen nun beiseite und beginnen neu.',
  'recovery.settings.missing':
    'Wenn es hier nie einen Plan gab, ist nichts verloren: Beginne einen leeren.',
  'recovery.retry': 'Erneut versuchen',
  'recovery.open': 'Ordner öffnen',
  'recovery.locate': 'Anderswo suchen …',

  'recovery.backup': 'Eine Sicherung wiederherstellen',
  'recovery.backup.newest':
    'Die neueste, die in Ordnung ist, wurde am {moment} angelegt. Sie enthält {holds}.',
  'recovery.backup.newest.empty':
    'Die neueste, die in Ordnung ist, wurde am {moment} angelegt. Sie enthält noch keine Einträge.',
  'recovery.backup.none': 'Es gibt keine Sicherung, die in Ordnung ist.',
  'recovery.backup.restore': 'Diese Sicherung wiederherstellen',
  'recovery.backup.older': 'Ältere Sicherungen',
  'recovery.backup.older.restore': 'Wiederherstellen',

  'recovery.file.holds': '{name} enthält {holds}.',
  'recovery.file.empty': '{name} enthält noch keine Einträge.',
  'recovery.file.restore': 'Diese Datei wiederherstellen',

  'recovery.salvage': 'Behalten, was lesbar ist',
  'recovery.salvage.readable': 'In der beschädigten Datei kann Rungs noch {holds} lesen.',
  'recovery.salvage.little':
    'Aus der beschädigten Datei lässt sich kein Eintrag lesen, aber anderes, etwa deine Position oder dein Ziel.',
  'recovery.salvage.none': 'Aus der beschädigten Datei lässt sich nichts lesen.',
  'recovery.salvage.no-room':
    'Der Datenträger ist zu voll oder schreibgeschützt, um in die beschädigte Datei zu sehen. Schaffe Platz und versuche es noch einmal.',
  'recovery.salvage.go': 'Mit dem weitermachen, was lesbar ist',
  'recovery.salvaged':
    'Geöffnet mit dem, was lesbar war. Die beschädigten Dateien liegen in {folder}.',
  'recovery.aside':
    'Was du auch wählst: Die beschädigten Dateien bleiben erhalten, in einem Ordner namens set-aside.',
  'recovery.anew.by-hand':
    'Um stattdessen mit einem leeren Plan zu beginnen, verschiebe zuerst die beschädigte Datei aus ihrem Ordner.',

  'recovery.sample.anew': 'Beispiel neu anlegen',
  'recovery.anew': 'Neu anfangen',
  'recovery.anew.note':
    'Nur wenn die Datei endgültig verloren ist: Rungs beginnt mit einem leeren Plan.',
  'recovery.anew.done': 'Ein leerer Plan ist geöffnet.',
  'recovery.anew.go': 'Leeren Plan beginnen',
};
