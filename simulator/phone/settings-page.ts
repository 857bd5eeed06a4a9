import { element } from '../dom/element.ts';
import type { UserPermissions } from './permissions.ts';

const NAMES: Readonly<Record<string, string>> = {
  'scope.WxFriendInteraction': '微信朋友关系',
  'scope.writePhotosAlbum': '添加到相册',
  'scope.userInfo': '用户信息',
};

const row = (scope: string, permissions: UserPermissions): HTMLElement => {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = permissions.get(scope) ?? false;
  box.addEventListener('change', () => permissions.set(scope, box.checked));
  return element(
    'label',
    'settings-row',
    element('span', '', NAMES[scope] ?? scope),
    box,
    element('i', 'settings-knob'),
  );
};

/** The page where the player changes what the game was allowed: only what it has asked for is there. */
export const settingsPage = (layer: HTMLElement, permissions: UserPermissions): Promise<void> => {
  const scopes = Object.keys(permissions.all()).filter((name) => name.startsWith('scope.'));
  const back = element('button', 'shell-return', '‹');
  const empty = element('p', 'empty', '这个小游戏还没有使用过你的信息');
  const rows = scopes.length === 0 ? [empty] : scopes.map((scope) => row(scope, permissions));
  const head = element('header', 'shell-head', back, element('h2', '', '设置'));
  const page = element('section', 'away settings', head, ...rows);
  layer.append(page);
  return new Promise((done) => {
    back.addEventListener('click', () => {
      page.remove();
      done();
    });
  });
};
