import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';

/** Says what a goal brings, and offers to set one. */
export function NoGoal({ onSetGoal }: { readonly onSetGoal: () => void }) {
  const text = useText();
  return (
    <Section title={text('home.noGoal')}>
      <EmptyState
        action={
          <Button look="primary" onClick={onSetGoal}>
            {text('home.setGoal')}
          </Button>
        }
      >
        {text('home.noGoal.note')}
      </EmptyState>
    </Section>
  );
}
