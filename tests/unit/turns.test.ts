import { expect, test } from 'vitest';
import { createTurns } from '../../src/main/turns';

const turns = () =>
  createTurns(() => {
    throw new Error('No thread is needed here.');
  });

test('what goes on alone stops what goes on and what waits, and is settled once it is over', async () => {
  const { take, alone, settled } = turns();
  const order: string[] = [];
  const waiting = take(() => Promise.resolve(order.push('first')));
  const stopped = take(() => Promise.resolve(order.push('waiting')));
  let finish = () => undefined as void;
  const going = alone(async () => {
    order.push('alone');
    await new Promise<void>((resolve) => (finish = resolve));
    order.push('over');
  });
  const later = take(() => Promise.resolve(order.push('later')));
  const seen = settled().then(() => order.push('settled'));
  await waiting;
  expect(await stopped).toBeNull();
  await expect.poll(() => order).toContain('alone');
  finish();
  await Promise.all([going, later, seen]);
  expect(order.indexOf('settled')).toBeGreaterThan(order.indexOf('over'));
  expect(order.indexOf('later')).toBeGreaterThan(order.indexOf('over'));
  expect(order).not.toContain('waiting');
});

test('what fails alone is settled as well, and what is stopped is null', async () => {
  const { alone, clear, settled } = turns();
  const failing = alone(() => Promise.reject(new Error('Fails')));
  await settled();
  await expect(failing).rejects.toThrow('Fails');
  const stopped = alone(() => Promise.resolve('never begun'));
  await clear(() => undefined);
  expect(await stopped).toBeNull();
});
