import type { CareerPathSummary } from '../../shared/career-paths';

/** The language of a path's texts, for their `lang`: the catalogue's are English, people's own may be in any. */
export const proseLanguage = ({ isOwn }: Pick<CareerPathSummary, 'isOwn'>): 'en' | undefined =>
  isOwn ? undefined : 'en';
