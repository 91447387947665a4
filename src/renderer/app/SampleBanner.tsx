import { useApiAction } from '../lib/api';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Banner } from './Banner';

/** Stands over every screen while the sample is open, with the one way out. */
export function SampleBanner() {
  const text = useText();
  const leave = useApiAction('leaveSample');
  return (
    <Banner label={text('sample.label')} words={text('sample.notYours')}>
      <Button look="link" onClick={() => leave()}>
        {text('sample.leave')}
      </Button>
    </Banner>
  );
}
