// node check.mjs DESCRIPTION ANSWERS: whether the description keeps to OpenAPI 3.1, and its examples and real answers
// ([{ "path": "/api/v2/tags/{name}", "body": {} }]) to its schemas.
import { readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv from "@redocly/ajv/dist/2020.js";

const [descriptionFile, answersFile] = process.argv.slice(2);
const source = readFileSync(descriptionFile, "utf8");
const description = JSON.parse(source);

const config = await createConfig({
  extends: ["recommended"],
  rules: {
    "no-invalid-media-type-examples": { severity: "error", allowAdditionalProperties: false },
    "no-invalid-parameter-examples": { severity: "error", allowAdditionalProperties: false },
    "no-invalid-schema-examples": { severity: "error", allowAdditionalProperties: false },
    "no-enum-type-mismatch": "error",
    "no-unused-components": "error",
    "operation-operationId": "error",
    "operation-operationId-unique": "error",
    "operation-4xx-response": "error",
    "operation-description": "error",
    "parameter-description": "error",
    "tag-description": "error",
    "operation-singular-tag": "error",
    // Until there are accounts, nobody signs in.
    "security-defined": "off",
  },
});
const problems = (await lintFromString({ source, absoluteRef: descriptionFile, config }))
  .map((problem) => `${problem.ruleId}: ${problem.message.trim()} (${problem.location[0]?.pointer})`);

const ajv = new Ajv.default({
  strict: false,
  allErrors: true,
  formats: {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
    uri: /^https?:\/\/[^\s{}]+$/,
    email: /^[^\s@]+@[^\s@]+$/,
    int32: { type: "number", validate: (value) => Math.abs(value) < 2 ** 31 },
    int64: { type: "number", validate: Number.isSafeInteger },
    double: { type: "number", validate: Number.isFinite },
    binary: true,
  },
});

// Clients let answers grow; but what this server sends, it describes, unless the names are somebody else's to choose.
for (const schema of Object.values(description.components.schemas)) {
  if (schema.type === "object") schema.additionalProperties ??= false;
}
ajv.addSchema(description, "api");
const examples = Object.entries(description.paths)
  .map(([path, item]) => ({ path, body: item.get?.responses["200"].content["application/json"]?.example }))
  .filter(({ body }) => body !== undefined);
for (const { path, body } of [...examples, ...JSON.parse(readFileSync(answersFile, "utf8"))]) {
  const pointer = ["paths", path, "get", "responses", "200", "content", "application/json", "schema"]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const validate = ajv.getSchema(`api#/${pointer}`);
  if (!validate(body)) problems.push(...validate.errors.map((error) => `${path}${error.instancePath} ${error.message}`));
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
