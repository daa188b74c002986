declare module "heic-decode" {
  /** RGBA, 8 bits, with the rotation and mirroring that the file asks for already done. */
  function decode(input: { buffer: Uint8Array }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  export = decode;
}
