export const recovery = {
  'recovery.store-unreadable.title': 'No se puede leer tu archivo de datos',
  'recovery.store-unreadable.lead':
    'No es lo que Rungs guardó. Puede deberse a un disco que falla, a una copia interrumpida o a un programa que sincroniza archivos. No se ha cambiado ni borrado nada.',
  'recovery.store-missing.title': 'Tu archivo de datos no está donde estaba',
  'recovery.store-missing.lead':
    'Quizá se movió, se renombró o se borró, o está en una unidad que no está conectada. No se ha creado nada en su lugar.',
  'recovery.store-newer.title': 'Guardado con un Rungs más reciente',
  'recovery.store-newer.lead':
    'Esta versión no puede leer el archivo de datos y lo ha dejado intacto. Vuelve a instalar el Rungs más reciente para abrirlo.',
  'recovery.store-in-use.title': 'Otro Rungs tiene abiertos estos datos',
  'recovery.store-in-use.lead':
    'Solo uno puede escribir a la vez. Cierra la otra ventana o espera a que termine el comando y vuelve a intentarlo.',
  'recovery.store-blocked.title': 'Tu archivo de datos no se puede abrir ahora mismo',
  'recovery.store-blocked.lead':
    'Quizá otro programa lo retenga, como un antivirus, o Rungs no tenga permiso para leerlo. Eso no dice nada de su contenido: no se ha cambiado nada. Vuelve a intentarlo cuando esté libre.',
  'recovery.folder-missing.title': 'La carpeta de datos no está',
  'recovery.folder-missing.lead':
    'Quizá esté en una unidad que no está conectada. No se ha creado nada en su lugar.',
  'recovery.location-unreadable.title': 'No se puede leer dónde están tus datos',
  'recovery.location-unreadable.lead':
    'Moviste tus datos y el archivo que dice adónde está dañado. Tus datos siguen donde los moviste: busca aquí esa carpeta. No se ha abierto ni creado nada.',
  'recovery.store-unwritable.title': 'No se puede escribir en la carpeta de datos',
  'recovery.store-unwritable.lead':
    'Rungs solo abre un plan donde también puede guardarlo. Permite escribir en la carpeta y vuelve a intentarlo; no se ha cambiado nada.',
  'recovery.disk-full.title': 'El disco está lleno',
  'recovery.disk-full.lead':
    'Rungs necesita un poco de espacio para abrir tu plan. Libera espacio y vuelve a intentarlo; no se ha cambiado nada.',

  'recovery.looking': 'Buscando lo que se puede leer…',
  'recovery.where': '{file} en {folder}',
  'recovery.settings':
    'Tampoco se pudieron leer los ajustes de aquí. Se apartaron y empiezan de nuevo.',
  'recovery.settings.missing':
    'Si aquí nunca hubo un plan, no se ha perdido nada: empieza uno vacío.',
  'recovery.retry': 'Reintentar',
  'recovery.open': 'Abrir carpeta',
  'recovery.locate': 'Buscarlos en otro lugar…',

  'recovery.backup': 'Restaurar una copia de seguridad',
  'recovery.backup.newest': 'La más reciente que está bien se hizo el {moment}. Contiene {holds}.',
  'recovery.backup.newest.empty':
    'La más reciente que está bien se hizo el {moment}. Aún no contiene entradas.',
  'recovery.backup.none': 'No hay ninguna copia de seguridad que esté bien.',
  'recovery.backup.restore': 'Restaurar esta copia',
  'recovery.backup.older': 'Copias anteriores',
  'recovery.backup.older.restore': 'Restaurar',

  'recovery.file.holds': '{name} contiene {holds}.',
  'recovery.file.empty': '{name} todavía no contiene entradas.',
  'recovery.file.restore': 'Restaurar este archivo',

  'recovery.salvage': 'Conservar lo que se puede leer',
  'recovery.salvage.readable': 'En el archivo dañado Rungs todavía puede leer {holds}.',
  'recovery.salvage.little':
    'No se puede leer ninguna entrada del archivo dañado, pero sí otra cosa, como tu posición o tu objetivo.',
  'recovery.salvage.none': 'No se puede leer nada del archivo dañado.',
  'recovery.salvage.no-room':
    'El disco está demasiado lleno, o no se puede escribir en él, para mirar dentro del archivo dañado. Libera espacio y vuelve a intentarlo.',
  'recovery.salvage.go': 'Seguir con lo que se puede leer',
  'recovery.salvaged': 'Abierto con lo que se pudo leer. Los archivos dañados están en {folder}.',
  'recovery.aside':
    'Elijas lo que elijas, los archivos dañados se conservan en una carpeta llamada set-aside.',
  'recovery.anew.by-hand':
    'Para empezar un plan vacío, saca antes el archivo dañado de su carpeta.',

  'recovery.sample.anew': 'Volver a crear el ejemplo',
  'recovery.anew': 'Empezar de nuevo',
  'recovery.anew.note':
    'Solo si el archivo se ha perdido para siempre: Rungs empieza con un plan vacío.',
  'recovery.anew.done': 'Hay un plan vacío abierto.',
  'recovery.anew.go': 'Empezar un plan vacío',
};
