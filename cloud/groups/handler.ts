import { parseGroupRequest } from '../../src/shared/cloud-group.ts';
import { ok } from '../../src/shared/result.ts';
import { type Handler, handlerOf } from '../common/call.ts';

/**
 * Tells a client the id of the group it was opened from, which the platform opens for functions alone. Nothing is kept: the
 * id only ever goes back to who sent it sealed. Codes: those of the request.
 */
export const createGroupsHandler = (): Handler =>
  handlerOf(parseGroupRequest, (group) => Promise.resolve(ok({ group })));
