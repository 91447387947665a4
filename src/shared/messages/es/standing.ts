export const standing = {
  'levelChoice.path': 'Trayectoria profesional',
  'levelChoice.choosePath': 'Elige una trayectoria',
  'levelChoice.needed': 'Elige un nivel.',
  'levelChoice.none': 'Aún no en esta trayectoria',

  'position.title': 'Dónde estás',
  'position.level': 'Tu nivel actual',
  'position.since': 'Desde',
  'position.since.description': 'Basta con una fecha aproximada',
  'position.careerBegan': 'Inicio de esta carrera',
  'position.careerBegan.description':
    'Sirve para contar tus años de experiencia. Vacío: se suponen los años inferiores de tu nivel y se indica así.',
  'position.save': 'Guardar posición',
  'position.saved': 'Posición guardada',

  'goal.title': 'Adónde quieres llegar',
  'goal.level': 'El nivel al que aspiras',
  'goal.dueOn': 'Antes de',
  'goal.hoursPerWeek': 'Horas por semana',
  'goal.weeksOff': 'Semanas libres al año',
  'goal.weeksOff.description': 'Sin estudio',
  'goal.dueOn.description': 'Vacío si está abierto',
  'goal.hoursPerWeek.description': 'Vacío si no lo sabes',
  'goal.save': 'Guardar objetivo',
  'goal.saved': 'Objetivo guardado',
};
