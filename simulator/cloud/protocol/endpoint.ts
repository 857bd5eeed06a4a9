import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseError } from '../database/database-error.ts';
import type { DatabaseActions, Parameters } from './database-actions.ts';
import { readMultipart } from './multipart.ts';
import {
  answerOpenApi,
  makeOpenApiAnswer,
  makeOpenApiRefusal,
  type OpenApiCall,
  readOpenApiData,
} from './openapi.ts';

/** A function's process, as far as the endpoint must know it. */
export interface Caller {
  readonly name: string;
  /** `permissions.openapi` of its config.json. */
  readonly openApis: readonly string[];
  readonly openid: string | null;
}

export interface EndpointOptions {
  readonly database: DatabaseActions;
  /** The process that was given this path; null when there is none. */
  caller(id: string): Caller | null;
  /** `cloud.callFunction` from within a function. */
  invoke(name: string, data: unknown, openid: string | null): Promise<unknown>;
  /** Hears of every call to WeChat's servers. */
  called(call: OpenApiCall, caller: Caller): void;
}

/** `-604101`: the function has no permission to call this API. */
const NO_PERMISSION = -604101;

interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
}

const JSON_TYPE = 'application/json; charset=utf-8';

const reply = (value: object): Reply => ({
  type: JSON_TYPE,
  body: JSON.stringify({ requestId: randomUUID(), ...value }),
});

const answerForm = (options: EndpointOptions, caller: Caller, type: string, body: Buffer): Reply => {
  const parts = readMultipart(type, body);
  const api = parts.get('apiName')?.toString() ?? '';
  const call = { api, data: readOpenApiData(parts.get('requestData') ?? Buffer.alloc(0)) };
  const allowed = caller.openApis.includes(api);
  if (allowed) options.called(call, caller);
  return {
    type: 'application/octet-stream',
    body: allowed ? makeOpenApiAnswer(answerOpenApi(call)) : makeOpenApiRefusal(NO_PERMISSION),
  };
};

const answerJson = async (options: EndpointOptions, caller: Caller, body: Buffer): Promise<Reply> => {
  const parameters = JSON.parse(body.toString()) as Parameters;
  const action = String(parameters.action);
  if (action !== 'functions.invokeFunction')
    return reply(options.database.answer(caller.name, action, parameters));
  const data = JSON.parse(String(parameters.request_data ?? 'null'));
  const result = await options.invoke(String(parameters.function_name), data, caller.openid);
  return reply({ data: { response_data: JSON.stringify(result ?? null) } });
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const answer = async (options: EndpointOptions, request: IncomingMessage): Promise<Reply> => {
  const id = new URL(request.url ?? '/', 'http://localhost').pathname.split('/').pop() ?? '';
  const caller = options.caller(id);
  if (caller === null) throw new DatabaseError('INVALID_PARAM', 'not a function of this cloud');
  const type = request.headers['content-type'] ?? '';
  const body = await readBody(request);
  return type.startsWith('multipart/')
    ? answerForm(options, caller, type, body)
    : answerJson(options, caller, body);
};

const explain = (error: unknown): Reply => {
  const code = error instanceof DatabaseError ? error.code : 'DATABASE_REQUEST_FAILED';
  return reply({ code, message: error instanceof Error ? error.message : String(error) });
};

const respond = async (
  options: EndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { type, body } = await answer(options, request).catch(explain);
  response.writeHead(200, { 'content-type': type }).end(body);
};

export interface Endpoint {
  /** Without a closing slash; a process is given this and its own name behind it. */
  readonly url: string;
  close(): Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** What the SDK in a function's process talks to, on a free port of this machine. */
export const openEndpoint = async (options: EndpointOptions): Promise<Endpoint> => {
  const server = createServer((request, response) => void respond(options, request, response));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/admin`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
