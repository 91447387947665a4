import { useState } from 'react';
import type { Position } from '../../../shared/goal';
import type { Growth } from '../../../shared/growth';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';

const CareerStartForm = deferred(() => import('./CareerStartForm'));
const PositionDialog = deferred(() => import('../../dialogs/PositionDialog'));

/** From when experience counts, and the way to say so while that is only assumed. */
export function CareerStart({
  growth,
  position,
}: {
  readonly growth: Growth;
  readonly position: Position | null;
}) {
  const text = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const date = format.date(growth.yearZeroOn, 'month');
  const close = () => setOpen(false);
  return (
    <p>
      {position === null
        ? text('growth.start.assumed.nowhere')
        : text(growth.isStartAssumed ? 'growth.start.assumed' : 'growth.start.stated', {
            date,
          })}{' '}
      {growth.breakYears === 0
        ? null
        : `${text('growth.breaks', { years: format.number(growth.breakYears) })} `}
      <Button look="link" onClick={() => setOpen(true)}>
        {position === null
          ? text('growth.start.say-where')
          : text(growth.isStartAssumed ? 'growth.start.set' : 'growth.start.change')}
      </Button>
      {!isOpen ? null : position === null ? (
        <PositionDialog position={null} onClose={close} />
      ) : (
        <CareerStartForm position={position} onClose={close} />
      )}
    </p>
  );
}
