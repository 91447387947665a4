import { setFlagsFromString } from 'node:v8';

// What a start makes, it keeps. V8 takes that for the beginning of much work and makes four times the
// room for what passes: 6 MB that are not used until the person does something.

/** Keeps the room for passing objects as it is; to be called before anything else is loaded. */
export function holdPassingRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets the room for passing objects grow with the work from now on. */
export function releasePassingRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
