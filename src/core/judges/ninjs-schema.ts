import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import schema from "../../../third_party/ninjs/ninjs-schema_3.1.json" with { type: "json" };

/** Something that the schema of ninjs 3.1 refuses: where, as a JSON pointer, and why, in the validator's own words. */
export interface SchemaFault {
  pointer: string;
  problem: string;
}

/**
 * The schema of ninjs refers to GeoJSON's at geojson.org for the shape of a place. Galley writes no coordinates, so all that stands here
 * of it is that it is an object of one of GeoJSON's kinds (RFC 7946 §1.4).
 */
const geoJson = {
  $id: "https://geojson.org/schema/GeoJSON.json",
  type: "object",
  required: ["type"],
  properties: {
    type: {
      enum: [
        "Feature",
        "FeatureCollection",
        "GeometryCollection",
        "LineString",
        "MultiLineString",
        "MultiPoint",
        "MultiPolygon",
        "Point",
        "Polygon",
      ],
    },
  },
};

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
  if (!compiled) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    ajv.addSchema(geoJson);
    compiled = ajv.compile(schema);
  }
  return compiled;
}

/** Where something is refused because each branch of a choice was, the branches say it better than the choice. */
const tells = ({ keyword }: ErrorObject) => keyword !== "oneOf" && keyword !== "anyOf";

/** What the schema of ninjs 3.1 (IPTC, kept under third_party) refuses in a text; a text that is no JSON has one fault. Never throws. */
export function ninjsFaults(text: string): SchemaFault[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ pointer: "", problem: error instanceof Error ? error.message : String(error) }];
  }
  const validate = validator();
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(tells).map(({ instancePath, message, params }) => {
    const more = Object.values(params).filter((one) => typeof one === "string" && !message?.includes(one));
    return { pointer: instancePath, problem: [message ?? "", ...more].join(" ").trim() };
  });
}
