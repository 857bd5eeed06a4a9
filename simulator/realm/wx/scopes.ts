import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';

const ERRNO_DENIED = 103;

const QUESTION: Readonly<Record<string, string>> = {
  'scope.WxFriendInteraction': '获取你的微信朋友关系',
  'scope.writePhotosAlbum': '保存图片到你的相册',
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的大致位置',
  'scope.gameClubData': '获取你的游戏圈数据',
  'scope.camera': '使用你的摄像头',
  'scope.userInfo': '获取你的昵称、头像',
};

const ask = (context: Context, scope: string): Promise<boolean> =>
  new native.Promise((resolve) =>
    context.host.dialog(
      {
        kind: 'modal',
        title: '申请',
        content: QUESTION[scope] ?? scope,
        confirmText: '允许',
        cancelText: '拒绝',
      },
      (choice) => resolve(choice === 0),
    ),
  );

/** The first call asks the player; the answer stays until the settings page or removing the game changes it. */
export const needScope = async (context: Context, scope: string): Promise<void> => {
  const { permissions } = context.host;
  const known = permissions.get(scope);
  const granted = known ?? (await ask(context, scope));
  if (known === undefined) permissions.set(scope, granted);
  if (!granted) throw new CallFailure('auth deny', ERRNO_DENIED);
};
