import { bytesField, numberField, readMessage } from './protobuf.ts';

/** A call of a function to WeChat's own servers. */
export interface OpenApiCall {
  readonly api: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the server would answer: bytes of a type. */
interface OpenApiAnswer {
  readonly type: string;
  readonly bytes: Buffer;
}

const parseValue = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return bytes.toString();
  }
};

const OPENAPI_DATA = 2;

/** `CommApiData { openapiData { pairs { key, value } } }`. */
export const readOpenApiData = (bytes: Buffer): Readonly<Record<string, unknown>> => {
  const data = readMessage(bytes).find(({ number }) => number === OPENAPI_DATA)?.bytes ?? Buffer.alloc(0);
  const pairs = readMessage(data).map(({ bytes: pair }) => {
    const fields = readMessage(pair);
    const part = (number: number) =>
      fields.find((field) => field.number === number)?.bytes ?? Buffer.alloc(0);
    return [part(1).toString(), parseValue(part(2))] as const;
  });
  return Object.fromEntries(pairs);
};

/** `CommOpenApiResp` with the answer of the server. */
export const makeOpenApiAnswer = ({ type, bytes }: OpenApiAnswer): Buffer =>
  Buffer.concat([bytesField(1, bytes), bytesField(2, Buffer.from(type)), numberField(4, 200)]);

/** `CommOpenApiResp` for a call that was not let through. */
export const makeOpenApiRefusal = (errorCode: number): Buffer => numberField(3, errorCode);

const json = (value: object): OpenApiAnswer => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(value)),
});

/** A picture in place of the code: white, with the scene as its comment, so that a reader of it finds the way. */
const codePicture = (scene: string): OpenApiAnswer => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><!--${scene}--><rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="3"/></svg>`;
  return { type: 'image/svg+xml', bytes: Buffer.from(svg) };
};

/** Error codes of the servers, by the name of a player who brings them about: subscribeMessage.send. */
const REFUSED = 43101;

export const answerOpenApi = ({ api, data }: OpenApiCall): OpenApiAnswer => {
  if (api === 'wxacode.getUnlimited') {
    const scene = String(data.scene ?? '');
    return scene.length > 32 || scene === ''
      ? json({ errcode: 40129, errmsg: 'invalid scene' })
      : codePicture(scene);
  }
  if (api === 'subscribeMessage.send') {
    return String(data.touser).endsWith('refuses')
      ? json({ errcode: REFUSED, errmsg: 'user refuse to accept the msg' })
      : json({ errcode: 0, errmsg: 'ok' });
  }
  if (api === 'security.msgSecCheck') {
    return json({ errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, trace_id: 'local' });
  }
  return json({ errcode: 48001, errmsg: `api unauthorized: ${api}` });
};
