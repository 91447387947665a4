import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function PathsScreen() {
  const text = useText();
  return <Screen title={text('section.paths')}>{null}</Screen>;
}
