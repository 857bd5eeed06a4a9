declare module '@babel/core' {
  interface Options {
    readonly filename: string;
    readonly babelrc: false;
    readonly configFile: false;
    readonly compact: boolean;
    readonly presets: readonly (readonly [preset: unknown, options: object])[];
    readonly plugins: readonly unknown[];
  }
  export function transformAsync(code: string, options: Options): Promise<{ code?: string | null } | null>;
}

declare module '@babel/plugin-transform-modules-systemjs' {
  const plugin: unknown;
  export default plugin;
}

declare module '@cocos/creator-programming-babel-preset-cc' {
  const preset: unknown;
  export default preset;
}
