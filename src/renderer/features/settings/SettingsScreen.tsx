import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function SettingsScreen() {
  const text = useText();
  return <Screen title={text('section.settings')}>{null}</Screen>;
}
