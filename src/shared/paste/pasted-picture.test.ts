import { expect, test } from "vitest";
import { pastedTree } from "../../core/testing/pasted-tree.ts";
import { readPicture } from "./pasted-picture.ts";
import type { PasteSource } from "./source.ts";
import { findElement } from "./tree.ts";

function read(html: string, source: PasteSource = "web") {
  const image = findElement(pastedTree(html), ({ tag }) => tag === "img");
  if (!image) throw new Error("no picture");
  return readPicture(image, source);
}

test("dots that count readers, icons and letters are no pictures", () => {
  expect(read("<img src=a width=1 height=1>")).toEqual({ kind: "tracker" });
  expect(read("<img src=a style='width:0px'>")).toEqual({ kind: "tracker" });
  expect(read("<img src=a width=16 height=16>")).toEqual({ kind: "icon" });
  expect(read("<img src=a width=16 height=16>", "word")).toMatchObject({ kind: "picture" });
  expect(read("<img src=a alt='🙂'>")).toEqual({ kind: "emoji", text: "🙂" });
  expect(read("<img src=a alt='2'>")).toMatchObject({ kind: "picture", alt: "2" });
});

test("the address that counts, also where it is loaded late", () => {
  const late = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
  expect(read(`<img src="${late}" data-src="https://example.org/a.jpg">`)).toMatchObject({
    src: "https://example.org/a.jpg",
  });
  expect(read(`<img srcset="https://example.org/b.jpg 2x, https://example.org/c.jpg">`)).toMatchObject({
    src: "https://example.org/b.jpg",
  });
  expect(read(`<img src="https://example.org/d.jpg" data-src="https://example.org/a.jpg">`)).toMatchObject({
    src: "https://example.org/d.jpg",
  });
});

test.each([
  ["A crane\n\nDescription automatically generated", "A crane"],
  ["A crane AI-generated content may be incorrect.", "A crane"],
  ["https://example.org/crane.jpg", ""],
  ["C:\\pictures\\crane.jpg", ""],
  ["IMG_0001.JPG", ""],
  ["Crane no. 5 at 9.30", "Crane no. 5 at 9.30"],
])("a description, and none: %s", (alt, expected) => {
  expect(read(`<img src=a alt="${alt}">`)).toMatchObject({ alt: expected });
});
