import type { Skill } from '../../shared/skills';

/** As much of a skill as a dialog about it needs; a requirement lists its skills so. */
export type NamedSkill = Pick<Skill, 'id' | 'name'>;
