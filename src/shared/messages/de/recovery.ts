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
  'recovery.folder-missing.title': 'Der Datenordner ist nicht da',
  'recovery.folder-missing.lead':
    'Er liegt vielleicht auf einem Laufwerk, das nicht verbunden ist. An seiner Stelle wurde nichts angelegt.',
  'recovery.store-unwritable.title': 'In den Datenordner lässt sich nicht schreiben',
  'recovery.store-unwritable.lead':
    'Rungs öffnet einen Plan nur dort, wo es ihn auch speichern kann. Gib den Ordner zum Schreiben frei und versuche es erneut; nichts wurde verändert.',
  'recovery.disk-full.title': 'Der Datenträger ist voll',
  'recovery.disk-full.lead':
    'Rungs braucht etwas Platz, um deinen Plan zu öffnen. Schaffe Platz und versuche es erneut; nichts wurde verändert.',

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
  'recovery.backup.none': 'Es gibt keine Sicherung, die in Ordnung ist.',
  'recovery.backup.restore': 'Diese Sicherung wiederherstellen',
  'recovery.backup.older': 'Ältere Sicherungen',
  'recovery.backup.older.restore': 'Wiederherstellen',

  'recovery.salvage': 'Behalten, was lesbar ist',
  'recovery.salvage.readable': 'In der beschädigten Datei kann Rungs noch {holds} lesen.',
  'recovery.salvage.none': 'Aus der beschädigten Datei lässt sich nichts lesen.',
  'recovery.salvage.go': 'Mit dem weitermachen, was lesbar ist',
  'recovery.salvaged':
    'Geöffnet mit dem, was lesbar war. Die beschädigten Dateien liegen in {folder}.',
  'recovery.aside':
    'In jedem Fall bleiben die beschädigten Dateien in einem Ordner namens set-aside erhalten.',

  'recovery.anew': 'Neu anfangen',
  'recovery.anew.note':
    'Nur wenn die Datei endgültig verloren ist: Rungs beginnt mit einem leeren Plan.',
  'recovery.anew.done': 'Ein leerer Plan ist geöffnet.',
  'recovery.anew.go': 'Leeren Plan beginnen',
};
