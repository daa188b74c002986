/** A picture, of which only matters whether there is one. */
export class FakeImage {
  readonly empty: boolean;
  constructor(empty: boolean) {
    this.empty = empty;
  }
  isEmpty(): boolean {
    return this.empty;
  }
}

export const nativeImage = {
  createEmpty: () => new FakeImage(true),
  createFromDataURL: (_url: string) => new FakeImage(false),
};
