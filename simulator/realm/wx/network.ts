import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';
import { Network } from './http.ts';
import { download, downloadTask, request, requestTask, TransferEvents, uploadTask } from './transfer.ts';
import { upload } from './upload.ts';

export const networkPlugin = (context: Context, { promised, plain }: Calls, files: Files) => {
  const network = new Network(context);
  return {
    getNetworkType: promised('getNetworkType', () => ({
      networkType: context.host.network().type,
      signalStrength: -50,
      hasSystemProxy: false,
      weakNet: false,
    })),
    onNetworkStatusChange: context.signals.network.add,
    // Its typed listener is that of another event.
    offNetworkStatusChange: context.signals.network.remove as (listener?: (result: never) => void) => void,
    request: (option: WechatMinigame.RequestOption) => {
      const abort = new native.AbortController();
      const events = new TransferEvents(context.clock);
      plain('request', () => request(network, option, abort, events))(option as never);
      return requestTask(abort, events) as unknown as WechatMinigame.RequestTask;
    },
    downloadFile: (option: WechatMinigame.DownloadFileOption) => {
      const abort = new native.AbortController();
      const events = new TransferEvents(context.clock);
      plain('downloadFile', () => download(network, files, option, abort, events))(option as never);
      return downloadTask(abort, events) as unknown as WechatMinigame.DownloadTask;
    },
    uploadFile: (option: WechatMinigame.UploadFileOption) => {
      const abort = new native.AbortController();
      const events = new TransferEvents(context.clock);
      plain('uploadFile', () => upload(network, files, option, abort, events))(option as never);
      return uploadTask(abort, events) as unknown as WechatMinigame.UploadTask;
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
