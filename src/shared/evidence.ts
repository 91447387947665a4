import { z } from 'zod';
import { livedDay, type IsoDate } from './dates';
import { fileDraft, type EvidenceFile } from './evidence-files';
import { idOf } from './ids';
import { revision, skillId, type SkillId } from './skills';
import { line, prose } from './text';

// A piece of evidence proves skills, not single ratings: it stands behind every rating of each of them.

export const evidenceId = idOf<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceId>;

/** The only addresses that are ever opened; anything else is no link. */
export const link = z.lazy(() =>
  z.url({ protocol: /^(https|mailto)$/, error: 'not-a-link' }).max(2_000),
);

/** A dated piece of work as lists show it, newest first. */
export interface EvidenceSummary {
  readonly id: EvidenceId;
  readonly title: string;
  readonly happenedOn: IsoDate;
  readonly skills: readonly { readonly id: SkillId; readonly name: string }[];
  /** My part and the outcome are said: until then it is a captured line that proves nothing yet. */
  readonly isFilledIn: boolean;
  readonly hasFile: boolean;
  readonly revision: number;
}

/** A piece of evidence as the skill it names shows it. */
export type SkillEvidence = Omit<EvidenceSummary, 'skills' | 'hasFile'>;

/** A dated piece of work with all that is said about it; a file comes without its content. */
export interface Evidence extends Omit<EvidenceSummary, 'hasFile'> {
  readonly situation: string;
  readonly myPart: string;
  readonly outcome: string;
  readonly confirmedBy: string;
  /** For the person alone: no shared copy ever holds it. */
  readonly privateNote: string;
  readonly links: readonly string[];
  readonly file: EvidenceFile | null;
}

const evidenceFields = () =>
  z.object({
    title: line(300),
    happenedOn: livedDay,
    situation: prose(5_000).default(''),
    myPart: prose(5_000).default(''),
    outcome: prose(5_000).default(''),
    confirmedBy: prose(300).default(''),
    privateNote: prose(5_000).default(''),
    links: z
      .array(z.string().max(2_000, 'too-long'))
      .max(20, 'too-many')
      .refine((links) => links.every((each) => link.safeParse(each).success), 'not-a-link')
      .default([]),
    skillIds: z.array(skillId).max(50, 'too-many').default([]),
    /** Undefined leaves the file as it is, null takes it away. */
    file: fileDraft.nullish(),
  });
/** A line and a day are enough to capture it; the rest may follow. */
export const evidenceDraft = z.lazy(evidenceFields);
export type EvidenceDraft = z.infer<typeof evidenceDraft>;
export const evidenceChange = z.lazy(() => evidenceFields().extend({ id: evidenceId, revision }));
export type EvidenceChange = z.infer<typeof evidenceChange>;
