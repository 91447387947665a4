export const about = {
  'about.title': 'Über Rungs',
  'about.open': 'Über Rungs …',
  'about.lead': 'Ein Karriereplaner, der dem Menschen gehört, der ihn benutzt. MIT-Lizenz.',
  'about.network':
    'Es wird keine Netzverbindung hergestellt. Was du eingibst, bleibt auf diesem Computer, solange du es nicht exportierst.',
  'about.rungs': 'Rungs',
  'about.electron': 'Electron',
  'about.chromium': 'Chromium',
  'about.sqlite': 'SQLite',
  'about.licences': 'Woraus es gemacht ist',
  'about.licences.lead':
    'Jeder Name öffnet seine Lizenz. SQLite ist gemeinfrei. Die Hinweise zu Electron und Chromium stehen in LICENSES.chromium.html, die mit dem Programm kommt.',
  'about.licences.none': 'Dieses Paket kommt ohne den Text seiner Lizenz.',
};
