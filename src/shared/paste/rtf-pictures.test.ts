import { expect, test } from "vitest";
import { rtfPictures } from "./rtf-pictures.ts";

const png = String.raw`{\pict{\*\picprop\shplid1{\sp{\sn x}{\sv 41}}}\picscalex100\pngblip\bliptag-12{\*\blipuid 00ff}
8950
4e47}`;

test("pictures in order, without the copies for older programs", () => {
  const rtf = String.raw`{\rtf1\ansi {\fonttbl{\f0 A;}}{\*\listtable{\*\listpicture${png}}} one {\*\shppict${png}}{\nonshppict {\pict\wmetafile8 0100}} two
{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict\jpegblip ffd8FF}}}}{\shprslt{\pict\wmetafile8 02}}}{\*\shppict{\pict\emfblip 03}} \'e9 \{ \} end}`;
  expect(rtfPictures(rtf)).toEqual([
    { type: "image/png", hex: "89504e47" },
    { type: "image/jpeg", hex: "ffd8FF" },
    null,
  ]);
});

test.each(["", "{", "}}}", "\\", "{\\pict", "{\\pict\\pngblip 89}", "no rtf at all"])("never throws: %s", (rtf) => {
  expect(Array.isArray(rtfPictures(rtf))).toBe(true);
});
