// Evidence: the list, the form, the quick capture, and what is asked before a file is opened.
export const evidence = {
  'viewer.question': 'Open “{name}”?',
  'viewer.detail':
    '{type}. The system’s own program opens a copy of it, which goes when you quit Rungs; what you change there is not kept.',
  'viewer.open': 'Open',
  'file.type.pdf': 'PDF document',
  'file.type.png': 'PNG picture',
  'file.type.jpeg': 'JPEG picture',
  'file.type.gif': 'GIF picture',
  'file.type.webp': 'WebP picture',
  'file.type.text': 'Plain text',
} as const;
