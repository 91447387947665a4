import { useText } from '../../lib/text';
import { Screen } from '../../ui/Screen';

export default function PayScreen() {
  const text = useText();
  return <Screen title={text('section.pay')}>{null}</Screen>;
}
