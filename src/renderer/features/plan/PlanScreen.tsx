import type { Place } from '../../../shared/places';
import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function PlanScreen(_: { readonly place: Extract<Place, { screen: 'plan' }> }) {
  const text = useText();
  return <Screen title={text('section.plan')}>{null}</Screen>;
}
