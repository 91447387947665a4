import type { ComponentProps } from 'react';
import { formatPlace, type Place } from '../../shared/places';

/** A link to a place in the window. */
export function PlaceLink({ to, ...rest }: { readonly to: Place } & ComponentProps<'a'>) {
  return <a {...rest} href={formatPlace(to)} />;
}
