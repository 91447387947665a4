export const app = {
  'window.title': '{title} · Rungs',
  'section.label': 'Secciones',
  'section.home': 'Inicio',
  'section.paths': 'Trayectorias',
  'section.skills': 'Habilidades',
  'section.plan': 'Plan',
  'section.pay': 'Sueldo',
  'section.settings': 'Ajustes',

  'list.more': 'Mostrar más (quedan {count, number})',
  'action.save': 'Guardar',
  'action.cancel': 'Cancelar',
  'action.close': 'Cerrar',
  'action.edit': 'Editar',
  'action.remove': 'Quitar',
  'action.back': 'Atrás',
  'action.skip': 'Omitir',
  'action.next': 'Siguiente',

  'proficiency.unrated': 'Sin valorar',
  'proficiency.0': 'Ninguno',
  'proficiency.1': 'En aprendizaje',
  'proficiency.2': 'Autónomo',
  'proficiency.3': 'Sólido',
  'proficiency.4': 'Experto',
  'proficiency.0.meaning': 'Aún sin usar',
  'proficiency.1.meaning': 'Lo usa con ayuda, en tareas pequeñas',
  'proficiency.2.meaning': 'Hace sin ayuda el trabajo de cada día',
  'proficiency.3.meaning': 'Resuelve los casos difíciles; otras personas piden consejo',
  'proficiency.4.meaning': 'Marca cómo se hace para mucha gente',

  'proficiency.clear': 'Volver a sin valorar',

  'salary.range': '{min}–{max}',
  'years.range': '{from}–{to} años',
  'years.open': '{from}+ años',

  'sample.label': 'Datos de ejemplo',
  'sample.notYours': 'Datos de ejemplo. Nada de esto es tuyo.',
  'sample.leave': 'Salir del ejemplo',
  'folder.risk.label': 'Dónde están tus datos',
  'folder.risk.synced': 'Tus datos están en una carpeta que sincroniza {by}. Eso puede dañarlos.',
  'folder.risk.network': 'Tus datos están en otro equipo ({by}). Eso puede dañarlos.',
  'folder.risk.more': 'Moverlos en los ajustes',
  'folder.risk.dismiss': 'Dejarlos ahí',

  'notice.settings-reset':
    'No se pudieron leer los ajustes y se han restablecido. Tus datos están intactos.',
  'notice.settings-refused':
    'Algunos ajustes tenían valores que Rungs no conoce. Vuelven a su valor inicial y el archivo anterior se conserva al lado.',

  'notice.changed-elsewhere':
    'Otro programa cambió o sustituyó tu archivo de datos. Se ha comprobado y está bien.',

  'failure.title': 'Esto no se puede mostrar',
  'failure.retry': 'Reintentar',
  'failure.home': 'Ir al inicio',
  'gone.path': 'Esta trayectoria ya no existe',
  'gone.path.list': 'Todas las trayectorias',
  'gone.compared': 'Algo de lo comparado ya no existe',
  'gone.compared.list': 'Todas las trayectorias',
  'gone.skill': 'Esta habilidad ya no existe',
  'gone.skill.list': 'Todas las habilidades',
  'gone.check-in': 'Este balance ya no existe',
  'gone.check-in.list': 'Todos los balances',
  'gone.lead':
    'Se ha eliminado, o el enlace es de otros datos, como los de ejemplo. No ha cambiado nada más.',
  'gone.back': 'Volver',
  'gone.trash': 'Mirar en la papelera',

  'unit.hours': '{amount, plural, one {# hora} other {# horas}}',
  'unit.shifts': '{amount, plural, one {# turno} other {# turnos}}',
  'unit.weeks': '{amount, plural, one {# semana} other {# semanas}}',
  'unit.years': '{amount, plural, one {# año} other {# años}}',

  'status.ready-to-discuss': 'Listo para hablarlo',
  'status.getting-close': 'Ya cerca',
  'status.building': 'En construcción',
  'status.not-enough-to-say': 'Faltan datos',

  'readiness.range': '{met} de {counted} cumplidos · {range}',
  'readiness.counts-only': '{met} de {counted} cumplidos',
  'readiness.none-rated': 'Valora algunos para verlo',
  'readiness.nothing-applies': 'Esta lista no encaja con tu trabajo; edítala',

  'versions.label': 'Mira las dos; se guarda la que se muestra',
  'versions.mine': 'La tuya',
  'versions.saved': 'Guardada entretanto',

  'error.invalid-input': 'Algo de este formulario no se puede guardar tal como está.',
  'error.not-found': 'Esta entrada ya no existe.',
  'error.stale-revision':
    'Esta entrada se cambió en otro lugar desde que la abriste, así que no se guardó nada.',
  'error.already-asked': 'Este nivel ya lo pide.',
  'error.already-recorded': 'Ya está registrado; corrige esa entrada.',
  'error.changed-since': 'Desde entonces se cambió otra cosa. Deshaz eso primero.',
  'error.parent-missing': 'Aquello a lo que pertenecía también se quitó. Restáuralo primero.',
  'error.in-use':
    'Estás en este nivel o es tu objetivo. Elige antes otra posición u otro objetivo.',
  'error.store-in-use': 'Otro Rungs está usando esta carpeta de datos.',
  'error.store-newer':
    'Estos datos se guardaron con un Rungs más reciente. Instala esa versión para abrirlos; no se ha cambiado nada.',
  'error.store-missing':
    'El archivo de datos no está donde estaba. No se ha creado nada nuevo en su lugar.',
  'error.store-unreadable':
    'No se puede leer el archivo de datos. Se ha dejado exactamente como está.',
  'error.store-blocked':
    'El archivo no se puede abrir ahora mismo: quizá otro programa lo retenga o Rungs no tenga permiso. No se ha cambiado nada.',
  'error.store-has-data': 'Esta carpeta ya contiene tus propios datos.',
  'error.backup-damaged':
    'Esta copia de seguridad está dañada o incompleta. No se ha cambiado nada.',
  'error.backup-unwritable':
    'No se pudo escribir la copia en la carpeta de copias de seguridad. Tus datos están como estaban.',
  'error.wrong-kind': 'Es una copia del ejemplo, o de un plan mientras el ejemplo está abierto.',
  'error.not-a-backup':
    'Rungs acepta aquí sus propias copias, archivos que acaban en .rungs, y nada más.',
  'error.backup-missing': 'Ese archivo ya no está.',
  'error.folder-missing': 'La carpeta de datos no está.',
  'error.location-unreadable':
    'No se puede leer el archivo que dice dónde están tus datos. No se ha abierto ni creado nada.',
  'error.store-unwritable':
    'Ahora mismo no se puede escribir en la carpeta de datos, así que no se guardó. Da permiso de escritura e inténtalo de nuevo; Rungs puede seguir abierto.',
  'error.folder-unfit':
    'Esa carpeta no sirve: ya contiene algo de Rungs o está dentro de la actual. No se ha movido nada.',
  'error.no-data-there': 'En esa carpeta no hay datos de Rungs.',
  'error.copy-differs': 'La copia no salió igual, así que no se ha movido nada.',
  'error.left-changed':
    'Lo que hay allí ya no es lo que se copió, así que no se ha quitado nada. Si no lo necesitas, borra tú esa carpeta.',
  'error.attachment-missing':
    'El archivo adjunto está dañado o ya no está. El resto de la entrada está intacto; adjunta el archivo de nuevo.',
  'error.not-opened': 'El sistema no encontró ningún programa para abrirlo.',
  'error.file-unwritable': 'No se pudo escribir el archivo ahí. Elige otro lugar.',
  'error.disk-full':
    'El disco está lleno, así que no se guardó. Libera espacio e inténtalo de nuevo; Rungs puede seguir abierto.',
  'error.refused': 'Esto no está permitido.',
  'error.internal': 'Algo salió mal. No se guardó nada a medias.',

  'field.required': 'Obligatorio',
  'field.too-long': 'Demasiado largo',
  'field.too-large': 'Demasiado grande',
  'field.too-many': 'Demasiados',
  'field.not-a-date': 'No es una fecha del calendario',
  'field.in-the-future': 'Está en el futuro',
  'field.in-the-past': 'Ya pasó; elige un día posterior o ninguno',
  'field.circular': 'Uno de estos ya depende de este hito',
  'field.too-long-ago': 'Queda a más de 80 años',
  'field.too-far-ahead': 'Queda a más de 80 años en el futuro',
  'field.not-a-link': 'Solo direcciones https:// y mailto: completas',
  'field.not-a-skill': 'Ninguna habilidad de tu lista se llama así',
  'field.file-too-large': 'Supera los 10 MB. No se perdió nada más.',
  'field.not-a-kept-type':
    'Solo una imagen, un PDF o texto sin formato; guarda antes otros documentos como PDF',
  'field.file-unreadable': 'No se pudo leer el archivo. ¿Sigue ahí?',
  'field.too-small': 'Demasiado pequeño',
  'field.not-an-amount': 'No es un importe',
  'field.negative': 'No puede ser menor que cero',
  'field.not-positive': 'Debe ser mayor que cero',
  'field.below-low': 'No puede ser menor que el valor bajo',
  'field.below-middle': 'No puede ser menor que el valor medio',
  'field.not-above': 'Debe ser mayor que el extremo inferior',
  'field.other-end-missing': 'Indica los dos extremos o ninguno',
  'field.base-once': 'El sueldo base se paga con regularidad; elige otro tipo para un pago único',
  'field.same-currency': 'Elige una moneda distinta de la primera',
  'field.not-a-currency': 'No es una moneda conocida',
  'field.before-start': 'Es anterior al inicio',
  'field.after-level': 'Es posterior al día en que llegaste a tu nivel',
  'field.not-accepted': 'No se acepta',
  'field.unreadable-characters': 'Contiene caracteres que no se pueden guardar',
};
