import { describe, expect, it } from "vitest";
import { mayBePicture, pastedPictures } from "./file-dialog.ts";

const file = (name: string, type = "") => ({ name, type }) as File;
const clipboard = (text: string, ...files: File[]) =>
  ({ getData: (kind: string) => (kind === "text/plain" ? text : ""), files }) as unknown as DataTransfer;

describe("mayBePicture", () => {
  it("goes by type, or by name where the system gives no type", () => {
    expect(mayBePicture(file("a", "image/png"))).toBe(true);
    expect(mayBePicture(file("IMG_1.HEIC"))).toBe(true);
    expect(mayBePicture(file("notes.txt", "text/plain"))).toBe(false);
    expect(mayBePicture(file("jpg"))).toBe(false);
  });
});

describe("pastedPictures", () => {
  it("takes pictures, and none beside words", () => {
    const picture = file("a.jpg", "image/jpeg");
    expect(pastedPictures(clipboard("", picture, file("b.txt", "text/plain")))).toEqual([picture]);
    expect(pastedPictures(clipboard("A paragraph", picture))).toEqual([]);
    expect(pastedPictures(null)).toEqual([]);
  });

  it("takes pictures whose names stand beside them, and words that are only in HTML for words", () => {
    const picture = file("a.jpg", "image/jpeg");
    expect(pastedPictures(clipboard("a.jpg\n", picture))).toEqual([picture]);
    expect(pastedPictures(clipboard("a.jpg is new", picture))).toEqual([]);
    const beside = (html: string) =>
      ({ getData: (kind: string) => (kind === "text/html" ? html : ""), files: [picture] }) as unknown as DataTransfer;
    expect(
      pastedPictures(beside(`<style>p { color: red }</style><img src="https://example.org/a.jpg">&nbsp;`)),
    ).toEqual([picture]);
    expect(pastedPictures(beside("<p>Words</p>"))).toEqual([]);
  });
});
