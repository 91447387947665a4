import { callApi, expect, test } from './rungs';

test.use({ mayComplain: true });

test('a call that is unknown, inherited or malformed is refused with a plain reply', async ({
  startSample,
}) => {
  const { page } = await startSample();
  for (const method of ['nonsense', 'constructor', '__proto__', 'toString', 42, null, {}]) {
    expect(await callApi(page, method as string)).toMatchObject({ ok: false, code: 'refused' });
  }
  expect(await callApi(page, 'rateSkill', { skillId: 'rest-apis', proficiency: 9 })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
  expect(await callApi(page, 'getCareerPath', 'no-such-path')).toMatchObject({
    ok: false,
    code: 'not-found',
  });
});
