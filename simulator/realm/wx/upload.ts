import { native } from '../natives.ts';
import type { Files } from './files.ts';
import type { Network } from './http.ts';
import { readText, type TransferEvents } from './transfer.ts';

const BOUNDARY = 'wx-simulator-boundary-7f3a';

const encode = (text: string): Uint8Array => new native.TextEncoder().encode(text);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const quoted = (text: string): string => text.replace(/"/g, '%22').replace(/[\r\n]/g, ' ');

/** A form with the file and its fields, as a browser would send one. */
const makeForm = (option: WechatMinigame.UploadFileOption, bytes: ArrayBuffer): ArrayBuffer => {
  const head = (name: string, rest = ''): Uint8Array =>
    encode(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${quoted(name)}"${rest}\r\n\r\n`);
  const fields = Object.entries(option.formData ?? {}).flatMap(([name, value]) => [
    head(name),
    encode(`${String(value)}\r\n`),
  ]);
  const file = `; filename="${quoted(nameOf(option.filePath))}"\r\ncontent-type: application/octet-stream`;
  const parts = [
    ...fields,
    head(option.name, file),
    new Uint8Array(bytes),
    encode(`\r\n--${BOUNDARY}--\r\n`),
  ];
  const form = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    form.set(part, at);
    at += part.length;
  }
  return form.buffer;
};

/** Sends a local file in a form. Its progress is told once, when all of it is gone. */
export const upload = async (
  network: Network,
  files: Files,
  option: WechatMinigame.UploadFileOption,
  abort: AbortController,
  events: TransferEvents,
): Promise<object> => {
  const form = makeForm(option, files.bytes(option.filePath));
  const { url, timeout } = option;
  const header = { ...option.header, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const outgoing = { url, header, data: form, method: 'POST', ...(timeout === undefined ? {} : { timeout }) };
  const response = await network.send(outgoing, abort);
  events.tellSent(form.byteLength);
  events.tellHeaders({ header: response.headers });
  return { data: await readText(response), statusCode: response.status };
};
