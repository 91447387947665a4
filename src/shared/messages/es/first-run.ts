export const firstRun = {
  'first.step': 'Paso {step} de {of}',
  'first.now.title': '¿Dónde estás ahora?',
  'first.now.lead': 'Elige tu peldaño. Puedes cambiarlo en cualquier momento.',
  'first.next.title': '¿Hacia dónde?',
  'first.next.lead': 'El nivel del que te gustaría hablar algún día; sin fecha, si quieres.',
  'first.next.hours': 'Horas por semana para ello',
  'first.next.hours.unknown': 'No lo sé',
  'first.ratings.title': '¿Cuánto te suena esto?',
  'first.ratings.lead':
    'Parte de lo que pide ese nivel. Lo que omitas queda sin valorar, que no es lo mismo que ninguno.',
  'first.ratings.which': '¿Cuál valoraste?',
  'first.pickOne': 'Elige un nivel u omite este paso.',
  'first.finish': 'Terminar',
  'first.explore': 'Explorar con datos de ejemplo',
  'first.explore.note': 'Se abren aparte de tus propios datos; un clic basta para salir.',
};
