import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../src/platform/wx/wx-failure.ts';
import { HOST_CODES } from '../../src/shared/failure.ts';

describe('host failures', () => {
  it.each([
    [
      'a missing file',
      { errMsg: 'readFile:fail no such file or directory, open "a"', errno: 1300002 },
      'host/not-found',
    ],
    [
      'a missing file on an old client',
      { errMsg: 'readFile:fail no such file or directory, open "a"' },
      'host/not-found',
    ],
    ['a full storage', { errMsg: 'setStorage:fail exceed storage max size 10Mb' }, 'host/quota'],
    ['an entry that is too large', { errMsg: 'setStorage:fail entry size limit reached' }, 'host/quota'],
    ['a full disk', { errMsg: 'writeFile:fail', errno: 1300202 }, 'host/quota'],
    ['a slow network', { errMsg: 'request:fail timeout' }, 'host/timeout'],
    [
      'a request cut in the background',
      { errMsg: 'request:fail interrupted', errno: 600003 },
      'host/network',
    ],
    ['a domain that is not listed', { errMsg: 'request:fail url not in domain list' }, 'host/network'],
    ['a player who said no', { errMsg: 'authorize:fail auth deny' }, 'host/denied'],
    ['privacy not declared', { errMsg: 'x:fail api scope is not declared', errno: 112 }, 'host/denied'],
    ['a chooser that was closed', { errMsg: 'showActionSheet:fail cancel' }, 'host/cancelled'],
    [
      'no finger involved',
      { errMsg: 'x:fail require user interaction (only in touchend event)' },
      'host/needs-gesture',
    ],
    ['a call the client lacks', new TypeError('host.loadFont is not a function'), 'host/unsupported'],
    ['a thrown text', 'readFile:fail permission denied', 'host/denied'],
    ['nothing at all', undefined, 'host/unknown'],
    ['a number we do not know and no words', { errMsg: 'x:fail', errno: 42 }, 'host/unknown'],
  ])('failure: %s', (_, cause, code) => {
    expect(toFailure(cause, 'action').code).toBe(code);
  });

  it('failure: errno outranks errCode, and both outrank the words', () => {
    const words = 'x:fail no such file';
    expect(toFailure({ errno: 5, errCode: 1, errMsg: words }, 'x').code).toBe('host/timeout');
    expect(toFailure({ errCode: 1, errMsg: words }, 'x').code).toBe('host/cancelled');
    expect(toFailure({ errno: 99, errMsg: words }, 'x').code).toBe('host/not-found');
  });

  it('failure: the detail names the call, the words and the number', () => {
    const { detail } = toFailure({ errMsg: 'readFile:fail gone', errno: 1300002 }, 'getFileSystemManager');
    expect(detail).toBe('getFileSystemManager: readFile:fail gone (1300002)');
  });

  it('failure: whatever is thrown has a code', () => {
    fc.assert(
      fc.property(fc.anything(), (cause) => {
        expect(HOST_CODES).toContain(toFailure(cause, 'action').code);
      }),
    );
  });
});
