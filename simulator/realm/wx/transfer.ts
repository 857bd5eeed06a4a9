import type { Clock } from '../clock.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Files } from './files.ts';
import type { Network, Outgoing } from './http.ts';
import type { Answered } from './wire.ts';

interface Progress {
  readonly progress: number;
  readonly totalBytesWritten: number;
  readonly totalBytesExpectedToWrite: number;
}

interface SentProgress {
  readonly progress: number;
  readonly totalBytesSent: number;
  readonly totalBytesExpectedToSend: number;
}

/** What a transfer tells of itself on its way. */
export class TransferEvents {
  readonly headers = new Listeners<[object]>();
  readonly chunks = new Listeners<[object]>();
  readonly progress = new Listeners<[Progress]>();
  readonly sent = new Listeners<[SentProgress]>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  tellHeaders(result: object): void {
    this.#clock.post(() => this.headers.emit(result));
  }

  tellChunk(data: ArrayBuffer): void {
    this.#clock.post(() => this.chunks.emit({ data }));
  }

  tellSent(bytes: number): void {
    const told = { progress: 100, totalBytesSent: bytes, totalBytesExpectedToSend: bytes };
    this.#clock.post(() => this.sent.emit(told));
  }

  /** Without a known length nobody can say how much of it is there: 0. */
  tellProgress(written: number, expected: number): void {
    const progress = expected > 0 ? Math.min(100, Math.floor((written / expected) * 100)) : 0;
    const told = { progress, totalBytesWritten: written, totalBytesExpectedToWrite: expected };
    this.#clock.post(() => this.progress.emit(told));
  }
}

const aborting = (abort: AbortController) => ({
  abort: (): void => abort.abort(new CallFailure('abort')),
});

export const uploadTask = (abort: AbortController, { headers, sent }: TransferEvents) => ({
  ...aborting(abort),
  onHeadersReceived: headers.add,
  offHeadersReceived: headers.remove,
  onProgressUpdate: sent.add,
  offProgressUpdate: sent.remove,
});

export const requestTask = (abort: AbortController, { headers, chunks }: TransferEvents) => ({
  ...aborting(abort),
  onHeadersReceived: headers.add,
  offHeadersReceived: headers.remove,
  onChunkReceived: chunks.add,
  offChunkReceived: chunks.remove,
});

export const downloadTask = (abort: AbortController, { headers, progress }: TransferEvents) => ({
  ...aborting(abort),
  onHeadersReceived: headers.add,
  offHeadersReceived: headers.remove,
  onProgressUpdate: progress.add,
  offProgressUpdate: progress.remove,
});

const join = (parts: readonly Uint8Array[], length: number): ArrayBuffer => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
};

/** Reads a body to its end, part by part. */
const readBody = async (
  response: Answered,
  heard: (part: Uint8Array<ArrayBuffer>, written: number) => void,
): Promise<ArrayBuffer> => {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let written = 0;
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    parts.push(next.value);
    written += next.value.length;
    heard(next.value, written);
  }
  return join(parts, written);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A request and its answer. With `enableChunked` the parts are told of as they come. */
export const request = async (
  network: Network,
  option: WechatMinigame.RequestOption,
  abort: AbortController,
  events: TransferEvents,
): Promise<object> => {
  const response = await network.send(option as Outgoing, abort);
  const { status: statusCode, headers: header, cookies } = response;
  events.tellHeaders({ header, statusCode, cookies });
  const chunked = option.enableChunked === true;
  const body = await readBody(response, (part) => {
    if (chunked) events.tellChunk(part.slice().buffer);
  });
  if (option.responseType === 'arraybuffer') return { data: body, statusCode, header, cookies };
  const text = new native.TextDecoder().decode(body);
  const isJson = (option.dataType ?? 'json') === 'json';
  return { data: isJson ? parse(text) : text, statusCode, header, cookies };
};

/** A download into a temporary file, or to the path that was asked for. */
export const download = async (
  network: Network,
  files: Files,
  option: WechatMinigame.DownloadFileOption,
  abort: AbortController,
  events: TransferEvents,
): Promise<object> => {
  const { filePath } = option;
  if (filePath !== undefined) files.checkWritable(filePath);
  const response = await network.send(option as Outgoing, abort);
  const { status: statusCode, headers: header } = response;
  events.tellHeaders({ header });
  const expected = Number(header['content-length'] ?? 0);
  const bytes = await readBody(response, (_, written) => events.tellProgress(written, expected));
  if (filePath !== undefined) {
    files.write(filePath, bytes);
    return { filePath, statusCode };
  }
  const extension = /\.(\w+)(?:\?|$)/.exec(option.url)?.[1] ?? 'unknown';
  return { tempFilePath: files.addTemporary(bytes, extension), statusCode };
};

/** A whole body as text. */
export const readText = async (response: Answered): Promise<string> =>
  new native.TextDecoder().decode(await readBody(response, () => undefined));
