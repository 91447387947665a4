import type { CheckInId } from '../../../shared/check-ins';
import type { Place } from '../../../shared/places';
import { CheckInComparison } from './CheckInComparison';
import { CheckInList } from './CheckInList';
import { CheckInView } from './CheckInView';

/** All check-ins, one of them, or two beside one another. */
export default function CheckInsScreen({
  place: { id, other },
}: {
  readonly place: Extract<Place, { screen: 'check-ins' }>;
}) {
  if (id === null) return <CheckInList />;
  if (other === null) return <CheckInView key={id} id={id as CheckInId} />;
  return <CheckInComparison one={id as CheckInId} other={other as CheckInId} />;
}
