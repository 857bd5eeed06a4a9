import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createWxFriends } from '../../src/platform/wx/wx-friends.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';

type Answers = { success: (answer?: unknown) => void; fail: (cause: object) => void };

/** A client of that base library, whose getGroupEnterInfo goes this way. */
const groupOn = (SDKVersion: unknown, enter: (answers: Answers) => void, cloud: unknown = CLOUD) => {
  const parts = {
    getAppBaseInfo: () => ({ SDKVersion }),
    getDeviceInfo: () => ({}),
    getGroupEnterInfo: enter,
    cloud,
  };
  return createWxFriends(parts as unknown as WxHost, createMemoryLog().port).group();
};

const CLOUD = { CloudID: (id: string) => ({ sealed: id }) };
const sealed = ({ success }: Answers): void => success({ encryptedData: '', iv: '', cloudID: 'c1' });

describe('the group a game was opened from', () => {
  it.each(['3.8.8', '3.8.10', '3.10.0', '4.0.0'])(
    '%s: is handed over as what the cloud opens',
    async (version) => {
      expect(await groupOn(version, sealed)).toEqual({ ok: true, value: { sealed: 'c1' } });
    },
  );

  it.each(['3.8.7', '2.30.4', '', undefined, 'latest'])('%s: lists no group by its id', async (version) => {
    expect(await groupOn(version, sealed)).toMatchObject({ ok: false, error: { code: 'host/unsupported' } });
  });

  it('opened from elsewhere, answered wrongly, or thrown: a coded failure', async () => {
    const refused = ({ fail }: Answers): void => fail({ errCode: 40097, errMsg: 'getGroupEnterInfo:fail' });
    const thrown = (): void => {
      throw new Error('busy');
    };
    for (const enter of [refused, thrown, ({ success }: Answers) => success({ cloudID: 5 })])
      expect(await groupOn('3.8.8', enter)).toMatchObject({ ok: false, error: { code: 'host/unknown' } });
  });

  it('an account without the cloud: nobody can open it', async () => {
    expect(await groupOn('3.8.8', ({ success }) => success({ encryptedData: '' }))).toMatchObject({
      ok: false,
    });
    for (const cloud of [null, {}, { CloudID: () => undefined }])
      expect((await groupOn('3.8.8', sealed, cloud)).ok).toBe(false);
  });
});
