/**
 * Every number the simulated host enforces, with its unit and the page that states it. Paths are below
 * https://developers.weixin.qq.com/minigame/dev/guide/ ; capitalised names are symbols of the official typings.
 */

/** Bytes a single storage value may take, as JSON. SetStorageOption; base-ability/storage. */
export const STORAGE_KEY_BYTES = 1024 * 1024;
/** Bytes all keys of one player may take together. SetStorageOption; base-ability/storage. */
export const STORAGE_TOTAL_BYTES = 10 * 1024 * 1024;
/** Bytes a single file may have. base-ability/file-system. */
export const FILE_BYTES = 100 * 1024 * 1024;
/** Bytes below USER_DATA_PATH and in saved files together. base-ability/file-system. */
export const USER_DATA_BYTES = 200 * 1024 * 1024;
/** Milliseconds between leaving the foreground and script being frozen. base-ability/network: requests end there. */
export const BACKGROUND_GRACE_MS = 5000;
/** Milliseconds before an unanswered request fails. reference/configuration/app, networkTimeout. */
export const NETWORK_TIMEOUT_MS = 60_000;
/** Requests in flight at once. base-ability/network. */
export const CONCURRENT_REQUESTS = 10;
/** Milliseconds a share card's promise may take. OnShareAppMessageListenerResult.promise. */
export const SHARE_PROMISE_MS = 3000;
/** Milliseconds the promise of a screenshot's listener may take. OnUserCaptureScreenListenerResult.promise. */
export const CAPTURE_PROMISE_MS = 1000;
/** Characters of the query a directed card carries. SetMessageToFriendQueryOption. */
export const FRIEND_QUERY_CHARACTERS = 128;
/** Highest number of a directed card's scene. SetMessageToFriendQueryOption. */
export const FRIEND_SCENE_MAX = 50;
/** Templates or message types one subscription question may hold. requestSubscribeMessage, requestSubscribeSystemMessage. */
export const SUBSCRIPTION_ITEMS = 3;
/** Bytes of a card's picture above which clients have been seen to drop it; more is warned of. Seen; not documented. */
export const CARD_IMAGE_BYTES = 128 * 1024;
/** Characters a call of a cloud function may carry, as JSON. Seen on clients; not documented. */
export const CLOUD_CALL_BYTES = 1024 * 1024;
/** Frames a second: the highest rate requestAnimationFrame can be asked for. setPreferredFramesPerSecond. */
export const MAX_FRAMES_PER_SECOND = 60;
/** Sounding InnerAudioContexts after which phones stutter; more than this is warned of. Design/AudioAndVideo of the Unity transform. */
export const INNER_AUDIO_CONTEXTS = 10;
/** Base library the simulator behaves like unless told otherwise: the one the typings were generated from. */
export const BASE_LIBRARY = '3.15.2';
/** WeChat client version reported. */
export const CLIENT_VERSION = '8.0.70';
/** Pairs a player may host in one game. setUserCloudStorage. */
export const HOSTED_PAIRS = 128;
/** Bytes of a hosted pair, key and value together. setUserCloudStorage. */
export const HOSTED_PAIR_BYTES = 1024;
/** Bytes of a hosted pair's key. setUserCloudStorage. */
export const HOSTED_KEY_BYTES = 128;
/** Bytes of a body this machine's server takes: a call of the cloud, or a card with its picture. */
export const SERVER_BODY_BYTES = 1024 * 1024;
/** Script engine of an Android client, as the version of the Chrome that has the same V8. Not documented; seen on clients of 2024. */
export const ANDROID_ENGINE = 94;
/** The engine of a PC client, which is a Chromium. Not documented. */
export const PC_ENGINE = 122;
/** Characters of a notice to members of a group. notifyGroupMembers. */
export const NOTICE_CHARACTERS = 30;
/** Milliseconds the ad servers take. Not documented; so that a load is not there at once. */
export const AD_LOAD_MS = 200;
/** Seconds between two ads in one place, at least. CreateBannerAdOption.adIntervals. */
export const AD_REFRESH_SECONDS = 30;
/** Logical pixels a banner or a grid is wide, at least. BannerAdStyle.width. */
export const BANNER_MIN_WIDTH = 300;
/** Characters the keyboard takes where a game names no number. ShowKeyboardOption.maxLength has none; that of a mini-program's input. */
export const KEYBOARD_CHARACTERS = 140;
/** Characters of a reported scene's dimensions or metrics, as JSON. ReportSceneOption. */
export const REPORT_CHARACTERS = 1024;
/** Bytes of one entry of the game log. GameLogManager.log. */
export const GAME_LOG_BYTES = 16 * 1024;
/** Files that may be open at once in one game. Not documented for games; seen as 1,000 in the mini-program's errors. */
export const OPEN_FILES = 1000;
/** Sockets that may be open at once. base-ability/network. */
export const SOCKETS = 5;
/** Bytes of a socket's reason for closing. SocketTaskCloseOption.reason. */
export const CLOSE_REASON_BYTES = 123;
/** Milliseconds between two readings of a sensor by the interval that was asked for. StartAccelerometerOption.interval. */
export const SENSOR_MS = { game: 20, ui: 60, normal: 200 };
/** Milliseconds between two readings of the compass: five a second. onCompassChange. */
export const COMPASS_MS = 200;
/** Seconds a recording of the play may be limited to; without a limit it is the most. GameRecorderStartOption.duration. */
export const GAME_RECORDING_SECONDS = { least: 5, most: 7200 };
/** Milliseconds a recording may last; the first is what it lasts where nothing is said. RecorderManagerStartOption.duration. */
export const RECORDING_MS = { usual: 60_000, most: 600_000 };
/** Sockets of TCP that may be made in a span of milliseconds. createTCPSocket. */
export const TCP_SOCKETS = { most: 20, withinMs: 300_000 };
/** Seconds a connection of TCP may take where a game says nothing. TCPSocketConnectOption.timeout. */
export const TCP_TIMEOUT_SECONDS = 2;
/** Bytes a message of UDP has to be shorter than. UDPSocketOnMessageListenerResult.message. */
export const UDP_MESSAGE_BYTES = 4096;
