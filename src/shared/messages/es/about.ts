export const about = {
  'about.title': 'Acerca de Rungs',
  'about.open': 'Acerca de Rungs…',
  'about.lead': 'Un planificador de carrera que pertenece a quien lo usa. Licencia MIT.',
  'about.network':
    'No se establece ninguna conexión de red. Lo que escribes se queda en este equipo mientras no lo exportes.',
  'about.rungs': 'Rungs',
  'about.electron': 'Electron',
  'about.chromium': 'Chromium',
  'about.sqlite': 'SQLite',
  'about.licences': 'Con qué está hecho',
  'about.licences.lead':
    'Cada nombre abre su licencia. SQLite es de dominio público. Los avisos de Electron y Chromium están en LICENSES.chromium.html, que viene con el programa.',
  'about.licences.none': 'Este paquete viene sin el texto de su licencia.',
};
