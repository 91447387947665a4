import type { Place } from '../../../shared/places';
import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function SkillsScreen(_: { readonly place: Extract<Place, { screen: 'skills' }> }) {
  const text = useText();
  return <Screen title={text('section.skills')}>{null}</Screen>;
}
