/** As much of Phaser 3 as the bench's peer says: the package itself is only needed where the bench is run. */
declare module 'phaser' {
  namespace Phaser {
    interface Texture {
      add(frame: string, source: number, x: number, y: number, width: number, height: number): unknown;
    }
    interface Image {
      setScale(scale: number): this;
    }
    interface Scene {
      readonly textures: { addImage(key: string, image: HTMLImageElement): Texture | null };
      readonly add: {
        image(x: number, y: number, texture: string, frame: string): Image;
        text(
          x: number,
          y: number,
          text: string,
          style: { readonly fontSize: string; readonly color: string },
        ): unknown;
      };
    }
  }
  const Phaser: {
    readonly WEBGL: number;
    readonly Game: new (config: object) => object;
  };
  export default Phaser;
}
