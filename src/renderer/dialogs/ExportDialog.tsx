import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  conversations,
  documentFormats,
  documentKinds,
  documentPages,
  documentParts,
  papers,
  planDocumentOptions,
  restsOnPay,
  type DocumentKind,
  type DocumentPage,
  type DocumentPart,
  type PlanDocument,
  type PlanDocumentOptions,
} from '../../shared/plan-document';
import { PlanDocumentView } from '../document/PlanDocumentView';
import { announce } from '../lib/announce';
import { call, useApiCommand, useApiQuery, useApiQueryWhenKnown } from '../lib/api';
import { useFormat } from '../lib/format';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { SegmentedField } from '../ui/choice-fields';
import { CheckboxField, TextField } from '../ui/fields';
import { useWidth } from '../ui/use-width';
import styles from './ExportDialog.module.css';

/** The options with a tick for each part, as the form holds them. */
const exportForm = z
  .object({
    ...planDocumentOptions.unwrap().shape,
    kind: z.enum(documentKinds),
    format: z.enum(documentFormats),
    include: z.record(z.enum(documentParts), z.boolean()),
    pages: z.record(z.enum(documentPages), z.boolean()),
  })
  .omit({ leaveOut: true })
  .refine(({ pages }) => Object.values(pages).some((isIn) => isIn), {
    path: ['pages'],
    error: 'not-accepted',
  })
  .transform(({ include, pages, ...options }): PlanDocumentOptions => ({
    ...options,
    include: partsOf(include, options.kind),
    leaveOut: documentPages.filter((page) => !pages[page]),
  }));

/** The parts ticked; what rests on pay counts only beside it, and a review has none of it. */
const partsOf = (
  ticked: Readonly<Record<DocumentPart, boolean>>,
  kind: DocumentKind,
): DocumentPart[] => {
  const isPayIn = ticked.pay && kind === 'plan';
  return documentParts.filter(
    (part) => ticked[part] && ((part !== 'pay' && !restsOnPay(part)) || isPayIn),
  );
};

const onlyShared = Object.fromEntries(documentParts.map((part) => [part, false])) as Record<
  DocumentPart,
  boolean
>;
const allPages = Object.fromEntries(documentPages.map((page) => [page, true])) as Record<
  DocumentPage,
  boolean
>;

/** Shows the career plan as it will be printed, asks for whom and with what, and exports it. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const standing = useApiQuery('getStanding');
  if (standing === undefined) return null;
  return standing.goal === null ? (
    <Dialog title={text('export.title')} onClose={onClose}>
      <p>{text('export.no-goal')}</p>
    </Dialog>
  ) : (
    <Dialog title={text('export.title')} onClose={onClose} isFull keepsTyped>
      <ExportForm onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { settings } = useSession();
  const exportPlan = useApiCommand('exportPlan');
  // However the dialog closes: what nobody waits for any more is not made.
  useEffect(() => () => void call('cancelExport', undefined), []);
  const state = useDraftForm({
    schema: exportForm,
    defaults: {
      audience: '',
      author: '',
      conversation: 'readiness',
      paper: settings.paper,
      kind: 'plan',
      format: 'pdf',
      include: onlyShared,
      pages: allPages,
    },
    save: async (options) => {
      const file = await exportPlan(options);
      if (file === null) return;
      onClose();
      announce(text('export.done', { file: file.split(/[\\/]/).at(-1) ?? file }));
    },
  });
  const { control } = state;
  const values = useWatch({ control, compute: optionsOf });
  return (
    <div className={styles.layout}>
      <div className={styles.options}>
        <DraftForm state={state} submitLabel={text('export.button')} onCancel={onClose}>
          <SegmentedField
            control={control}
            name="kind"
            label={text('export.kind')}
            options={documentKinds.map((value) => ({
              value,
              label: text(`export.kind.${value}`),
            }))}
          />
          <TextField
            control={control}
            name="audience"
            label={text('export.audience')}
            description={text('export.audience.description')}
          />
          <TextField control={control} name="author" label={text('export.author')} />
          <SegmentedField
            control={control}
            name="conversation"
            label={text('export.conversation')}
            options={conversations.map((value) => ({
              value,
              label: text(`export.conversation.${value}`),
            }))}
          />
          <SegmentedField
            control={control}
            name="format"
            label={text('export.format')}
            options={documentFormats.map((value) => ({
              value,
              label: text(`export.format.${value}`),
            }))}
          />
          {values.format === 'pdf' ? (
            <SegmentedField
              control={control}
              name="paper"
              label={text('export.paper')}
              options={papers.map((value) => ({ value, label: text(`export.paper.${value}`) }))}
            />
          ) : null}
          <fieldset className={styles.include}>
            <legend>{text('export.pages')}</legend>
            {documentPages.map((page) => (
              <CheckboxField
                key={page}
                control={control}
                name={`pages.${page}`}
                label={text(
                  page === 'milestones' && values.kind === 'review'
                    ? 'export.page.next-steps'
                    : `export.page.${page}`,
                )}
              />
            ))}
            {values.leaveOut.length === documentPages.length ? (
              <p role="alert">{text('export.no-pages')}</p>
            ) : null}
          </fieldset>
          <fieldset className={styles.include}>
            <legend>{text('export.include')}</legend>
            {documentParts
              .filter(
                (part) =>
                  (values.kind === 'plan' || (part !== 'pay' && !restsOnPay(part))) &&
                  (values.include.includes('pay') || !restsOnPay(part)),
              )
              .map((part) => (
                <CheckboxField
                  key={part}
                  control={control}
                  name={`include.${part}`}
                  label={text(`export.include.${part}`)}
                />
              ))}
          </fieldset>
          <Contents options={values} />
        </DraftForm>
      </div>
      <Preview options={values} />
    </div>
  );
}

/** What the form holds as options, complete or not, for showing what they would print. */
const optionsOf = ({
  include,
  pages,
  ...values
}: z.input<typeof exportForm>): PlanDocumentOptions => ({
  ...values,
  author: values.author ?? '',
  include: partsOf(include, values.kind),
  leaveOut: documentPages.filter((page) => !pages[page]),
});

/** Says in a sentence what the copy holds and what it does not. */
function Contents({ options: { include, leaveOut } }: { readonly options: PlanDocumentOptions }) {
  const text = useText();
  const format = useFormat();
  const hasPay = include.includes('pay');
  const hasHistory = include.includes('pay-history');
  const hasAppendix = include.includes('appendix');
  const has = (page: DocumentPage) => !leaveOut.includes(page);
  const hasLinks = include.includes('links') && has('evidence');
  const hasForecast = include.includes('pay-forecast');
  const included = [
    ...(has('overview') ? ['plan' as const] : []),
    ...(has('working') ? ['ratings' as const] : []),
    ...(has('evidence') ? ['evidence' as const] : []),
    ...(hasLinks ? ['links' as const] : []),
    ...(has('milestones') ? ['milestones' as const] : []),
    ...(has('overview') || has('milestones') ? ['asks' as const] : []),
    ...(has('agreed') ? ['agreements' as const] : []),
    ...(hasForecast ? ['forecast' as const] : []),
    ...(hasPay ? ['current-pay' as const] : []),
    ...(hasHistory ? ['earlier-pay' as const] : []),
    ...(hasAppendix ? ['appendix' as const] : []),
  ];
  const excluded = [
    ...(hasPay ? [] : ['pay' as const]),
    ...(hasPay && !hasHistory ? ['earlier-pay' as const] : []),
    ...(hasForecast ? [] : ['forecast' as const]),
    ...(hasLinks ? [] : ['links' as const]),
    'files' as const,
    'notes' as const,
    'openings' as const,
    'dropped' as const,
    'earlier-ratings' as const,
    'other-paths' as const,
  ];
  const list = (parts: readonly (typeof included | typeof excluded)[number][]) =>
    format.list(parts.map((part) => text(`export.part.${part}`)));
  return (
    <p className={styles.contents} aria-live="polite">
      {text('export.contains', { included: list(included), excluded: list(excluded) })}
    </p>
  );
}

/** Width of the sheets in CSS pixels. */
const sheetWidth = { a4: (210 / 25.4) * 96, letter: 8.5 * 96 } as const;

/** The very document that is printed, its sheets scaled to the room there is. */
function Preview({ options }: { readonly options: PlanDocumentOptions }) {
  const text = useText();
  const [width, ref] = useWidth();
  const plan = usePlan(options);
  return (
    <section
      ref={ref}
      className={styles.preview}
      aria-label={text('export.preview')}
      // Scrollable, so the keyboard must be able to reach it.
      tabIndex={0}
    >
      {plan === null || width === 0 ? null : (
        <div style={{ zoom: Math.min(1, width / sheetWidth[options.paper]) }}>
          <PlanDocumentView plan={plan} />
        </div>
      )}
    </section>
  );
}

/** The plan with these options; while another part is being read, the one shown before stays. */
function usePlan(options: PlanDocumentOptions): PlanDocument | null {
  const text = useText();
  const [shown, setShown] = useState<PlanDocument | null>(null);
  // Only the kind and the parts decide what is read: typing a name must not read the plan again.
  const read = useApiQueryWhenKnown('getPlanDocument', {
    audience: text('document.audience.default'),
    conversation: 'readiness',
    paper: 'a4',
    kind: options.kind,
    include: [...options.include],
  });
  if (read !== undefined && read !== shown) setShown(read);
  const plan = read ?? shown;
  return plan && { ...plan, options };
}
