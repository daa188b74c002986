/** A JPEG segment holds at most 65,533 bytes after its length; 14 of them are the marker "ICC_PROFILE", index and count. */
const chunkLimit = 65_519;

/**
 * The same JPEG with a colour profile put in behind its SOI marker, in as many APP2 segments as it needs (ICC.1:2022,
 * B.4). The pixels are not touched: the profile says what they mean.
 */
export function withIccProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const count = Math.ceil(profile.byteLength / chunkLimit);
  if (count === 0 || count > 255) return jpeg;
  const segments: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const chunk = profile.subarray(index * chunkLimit, (index + 1) * chunkLimit);
    const head = Buffer.alloc(18);
    head.writeUInt16BE(0xffe2, 0);
    head.writeUInt16BE(chunk.byteLength + 16, 2);
    head.write("ICC_PROFILE\0", 4, "latin1");
    head.writeUInt8(index + 1, 16);
    head.writeUInt8(count, 17);
    segments.push(head, chunk);
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}
