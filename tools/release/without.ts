/**
 * What a player notices on a client that lacks a function which came after our lowest base library. The table in
 * docs/release.md is made of it; a newer call without a line here is a problem of `npm run release:check`.
 */
export const WITHOUT: Readonly<Record<string, string>> = {
  exitChatTool: 'nothing: without chat tools there is nothing to leave',
  isChatTool: 'cards go to the chooser of chats, as everywhere',
  notifyGroupMembers: 'nobody of the chat is mentioned with a card of a passed jar',
  openChatTool: 'a passed jar goes to the chooser of chats, as where chat tools are not switched on',
  selectGroupMembers: 'nobody of the chat is mentioned with a card of a passed jar',
  shareAppMessageToGroup: 'a passed jar goes to the chooser of chats',
  getAppBaseInfo: 'nothing: getSystemInfoSync answers instead',
  getDeviceInfo: 'nothing: getSystemInfoSync answers instead',
  getWindowInfo: 'nothing: getSystemInfoSync answers instead',
  getGameExptInfo: 'a client that answers getExptInfoSync is asked by that; others are in no experiment',
  getMiniReportManager: 'the funnel of levels lacks its runs; its events are told as ever',
  getRankManager: 'the score is not put on the platform’s own leaderboard; the game’s boards are as ever',
  openPrivacyContract: 'the page “your data” has no link to the privacy contract',
  onNeedPrivacyAuthorization: 'the platform asks in its own words, where it asks at all',
  onWindowStateChange: 'a change of the window is noticed by onWindowResize alone',
  requestMidasPaymentGameItem: 'no coins are sold, as on every client while payment is off',
  reportScene: 'its starts are told by the event home_shown alone',
  restartMiniProgram: 'the page of a failed start asks to open the game again by hand',
};
