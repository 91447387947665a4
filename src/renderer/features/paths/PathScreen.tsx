import type { Place } from '../../../shared/places';
import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function PathScreen(_: { readonly place: Extract<Place, { screen: 'path' }> }) {
  const text = useText();
  return <Screen title={text('section.paths')}>{null}</Screen>;
}
