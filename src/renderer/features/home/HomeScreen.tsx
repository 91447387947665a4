import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function HomeScreen() {
  const text = useText();
  return <Screen title={text('section.home')}>{null}</Screen>;
}
