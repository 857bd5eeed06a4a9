/** The switches. `marks`: each piece carries its number. `leftHand`: everything for the thumb of the left hand. */
export const SETTING_NAMES = ['music', 'sound', 'haptics', 'reducedMotion', 'marks', 'leftHand'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type Settings = Readonly<Record<SettingName, boolean>>;
