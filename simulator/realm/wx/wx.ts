import type { Context } from '../context.ts';
import { removeNewer } from '../versions.ts';
import { adPlugin } from './ads.ts';
import { type Calls, makeCalls } from './calls.ts';
import { cameraPlugin } from './camera.ts';
import { Canvases, canvasPlugin } from './canvas.ts';
import { chatToolsPlugin } from './chat-tools.ts';
import { choosersPlugin } from './choosers.ts';
import { cloudPlugin } from './cloud.ts';
import { Decoders, decodersPlugin } from './decoders.ts';
import { friendQueryPlugin } from './directed.ts';
import { encodingPlugin } from './encoding.ts';
import { EventLine } from './event-line.ts';
import { fileSystemPlugin } from './file-system.ts';
import { Files } from './files.ts';
import { fontPlugin } from './font.ts';
import { gameRecorderPlugin } from './game-recorder.ts';
import { gameServerPlugin } from './game-server.ts';
import { giftsPlugin } from './gifts.ts';
import { groupsPlugin } from './groups.ts';
import { handoffPlugin } from './handoff.ts';
import { hostedDataPlugin } from './hosted-data.ts';
import { Images, imagePlugin } from './image.ts';
import { innerAudioPlugin, Players } from './inner-audio.ts';
import { interactivePlugin } from './interactive.ts';
import { interfacePlugin } from './interface.ts';
import { keyboardPlugin } from './keyboard.ts';
import { lifecyclePlugin } from './lifecycle.ts';
import { mousePlugin } from './mouse.ts';
import { nativeButtonsPlugin } from './native-buttons.ts';
import { networkPlugin } from './network.ts';
import { openDataPlugin } from './open-data.ts';
import { otherPagesPlugin } from './other-pages.ts';
import { permissionPlugin } from './permission.ts';
import { picturesPlugin } from './pictures.ts';
import { preparedPlugin } from './prepared.ts';
import { privacyPlugin } from './privacy.ts';
import { Ranks, rankPlugin } from './rank.ts';
import { recorderPlugin } from './recorder.ts';
import { reportsPlugin } from './reports.ts';
import { screenPlugin } from './screen.ts';
import { sensorsPlugin } from './sensors.ts';
import { servicesPlugin } from './services.ts';
import { Sharing, sharePlugin } from './share.ts';
import { limitSinglePage } from './single-page.ts';
import { socketPlugin } from './sockets.ts';
import { storagePlugin } from './storage.ts';
import { subpackagePlugin } from './subpackage.ts';
import { subscriptionPlugin } from './subscription.ts';
import { systemPlugin } from './system.ts';
import { tcpPlugin } from './tcp-sockets.ts';
import { timingPlugin } from './timing.ts';
import { TouchInputs, touchPlugin } from './touch.ts';
import { udpPlugin } from './udp-sockets.ts';
import { updatesPlugin } from './updates.ts';
import { userInfoPlugin } from './user-info.ts';
import { Videos, videoPlugin } from './video.ts';
import { makeWebAssembly } from './web-assembly.ts';
import { WebAudio, webAudioPlugin } from './web-audio.ts';
import { whereaboutsPlugin } from './whereabouts.ts';
import { workersPlugin } from './workers.ts';

/** The game's `wx` and the parts of it that the phone drives. */
export interface Host {
  readonly wx: object;
  readonly webAssembly: object | undefined;
  readonly canvases: Canvases;
  readonly touchInputs: TouchInputs;
  readonly sharing: Sharing;
  readonly ranks: Ranks;
  /** The player's hand was on the page: sound may start. */
  touched(): void;
  isAudible(): boolean;
}

/** What surrounds a game: the phone in the hand, its screen and pages, things of the player's. */
const aroundTheGame = (context: Context, calls: Calls, files: Files) => ({
  ...groupsPlugin(context, calls),
  ...interactivePlugin(context, calls),
  ...sensorsPlugin(context, calls),
  ...screenPlugin(context, calls),
  ...mousePlugin(context),
  ...choosersPlugin(context, calls, files),
  ...otherPagesPlugin(context, calls),
  ...whereaboutsPlugin(context, calls),
  ...gameRecorderPlugin(context, calls),
  ...preparedPlugin(context, calls, files),
  ...giftsPlugin(context, calls),
  ...handoffPlugin(context),
});

const overTheNetwork = (context: Context, calls: Calls, files: Files) => {
  const events = new EventLine();
  return {
    ...networkPlugin(context, calls, files),
    ...subpackagePlugin(context),
    ...cloudPlugin(context),
    ...socketPlugin(context, calls),
    ...tcpPlugin(context, events),
    ...udpPlugin(context, events),
    ...gameServerPlugin(context, events, calls),
  };
};

const movingPictures = (context: Context, files: Files) => {
  const videos = new Videos(context, files);
  const decoders = new Decoders(context, files);
  const plugin = { ...videoPlugin(videos), ...decodersPlugin(decoders), ...cameraPlugin(context, files) };
  return { all: [videos, decoders], plugin };
};

/** One plugin an API family: add a family by writing its plugin and naming it here. */
export const makeWx = (context: Context): Host => {
  const calls = makeCalls(context);
  const files = new Files(context);
  const canvases = new Canvases(context, files);
  const sharing = new Sharing(context, files);
  const audio = new WebAudio(context);
  const players = new Players(context, files);
  const moving = movingPictures(context, files);
  const ranks = new Ranks(context);
  const wx = {
    ...canvasPlugin(canvases),
    ...imagePlugin(new Images(context, files)),
    ...fontPlugin(files),
    ...touchPlugin(context.signals),
    ...lifecyclePlugin(context, calls),
    ...storagePlugin(context, calls),
    ...fileSystemPlugin(context, files, calls),
    ...encodingPlugin(context),
    ...systemPlugin(context, calls),
    ...timingPlugin(context),
    ...interfacePlugin(context, calls),
    ...permissionPlugin(context, calls),
    ...sharePlugin(context, calls, sharing),
    ...webAudioPlugin(audio),
    ...innerAudioPlugin(players, calls),
    ...moving.plugin,
    ...servicesPlugin(context, calls),
    ...hostedDataPlugin(context, calls),
    ...openDataPlugin(context, canvases),
    ...subscriptionPlugin(context, calls),
    ...privacyPlugin(context, calls),
    ...picturesPlugin(context, calls, files),
    ...friendQueryPlugin(context),
    ...rankPlugin(context, calls, ranks),
    ...adPlugin(context),
    ...keyboardPlugin(context, calls),
    ...nativeButtonsPlugin(context, files),
    ...reportsPlugin(context, calls),
    ...updatesPlugin(context),
    ...recorderPlugin(context, files),
    ...userInfoPlugin(context, calls),
    ...workersPlugin(context),
    ...overTheNetwork(context, calls, files),
    ...chatToolsPlugin(context, calls, files),
    ...aroundTheGame(context, calls, files),
  };
  removeNewer(wx, context.host.baseLibrary);
  limitSinglePage(wx, context);
  context.hostCalls.watch(wx, '');
  const sounding = [audio, players, ...moving.all];
  return {
    wx,
    webAssembly: makeWebAssembly(context, files),
    canvases,
    touchInputs: new TouchInputs(context),
    sharing,
    ranks,
    touched: () => {
      for (const it of sounding) it.touched();
    },
    isAudible: () => audio.isAudible(),
  };
};
