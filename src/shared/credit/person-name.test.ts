import { describe, expect, it } from "vitest";
import { calmName, isPersonName, splitNames } from "./person-name.ts";

describe("calmName", () => {
  it.each([
    ["ORLA DE LORME", "Orla de Lorme"],
    ["ANNE-SOPHIE VAN DEN BERG", "Anne-Sophie van den Berg"],
    ["KOFI O'QUILL", "Kofi O'Quill"],
    ["SIAN MCTAVIN", "Sian McTavin"],
    ["JP VENNING III", "JP Venning III"],
    ["AL VENNING", "Al Venning"],
    ["J.R. VENNING", "J.R. Venning"],
    ["Orla VENNING", "Orla Venning"],
    ["Annick deGooyer", "Annick deGooyer"],
    ["JD Venning", "JD Venning"],
    ["DE LORME", "De Lorme"],
    ["ÉLODIE DAHL", "Élodie Dahl"],
    ["נועה ברקאי", "נועה ברקאי"],
  ])("%s → %s, and then rests", (name, expected) => {
    expect(calmName(name)).toBe(expected);
    expect(calmName(expected)).toBe(expected);
  });
});

describe("isPersonName", () => {
  it.each(["Orla Venning", "Ines de Lorme", "J.P. McTavin", "נועה בן־עמי", "ג'ורג' נחליאלי", "Ольга Дальина"])(
    "%s is one",
    (name) => {
      expect(isPersonName(name)).toBe(true);
    },
  );

  it.each([
    "Quayside Press",
    "the Comet Team",
    "orla venning",
    "Venning 2",
    "משרד התיירות",
    "A, B",
    "",
    "van der",
    "Orla <b>",
  ])("“%s” is none", (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe("splitNames", () => {
  it.each([
    ["Orla and Ines Venning", ["Orla Venning", "Ines Venning"]],
    ["Orla and Ines van Aldern", ["Orla van Aldern", "Ines van Aldern"]],
    ["Orla + Ines Venning", ["Orla", "Ines Venning"]],
    ["Orla Venning & Ines Dahl", ["Orla Venning", "Ines Dahl"]],
    ["Sandy Andrews", ["Sandy Andrews"]],
    ["נועה ברקאי ו־איתמר לבנון", ["נועה ברקאי", "איתמר לבנון"]],
  ])("%s", (text, expected) => {
    expect(splitNames(text)).toEqual(expected);
  });
});
