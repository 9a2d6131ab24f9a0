// Records, loses the line, records again, corrects, looks back and audits, with the types that
// openapi-typescript makes of the document, and without a cast.
import { randomUUID } from "node:crypto";
import { strict as assert } from "node:assert";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const address = process.env["UPTAKE"] ?? "";
const lost = process.env["LOST"] ?? "";
const headers = { Authorization: `Bearer ${process.env["TOKEN"] ?? ""}` };
const uptake = createClient<paths>({ baseUrl: address, headers });

/** What was answered; a refusal is thrown with its problem. */
function told<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.data;
}

const stalled: components["schemas"]["Entry"] = {
  kind: "stalled",
  occurredOn: "2019-03",
  addressee: "SG",
  cause: "funding",
  reason: "No money."
};

const me = told(await uptake.GET("/api/me"));
assert.equal(me.organisation, "DPO");

await uptake.POST("/api/reviews", {
  body: { code: "TYPED", title: "Typed", publishedOn: "2018-11" }
});
const proposed = told(
  await uptake.POST("/api/reviews/{code}/recommendations", {
    params: { path: { code: "TYPED" } },
    body: { number: "1", title: "Type", text: "Type the clients.", addressees: ["SG"] }
  })
);
const id = proposed.recommendation;
assert.ok(id);

// The line is lost when the answer begins: nobody knows whether it was recorded.
const key = randomUUID();
const recording = {
  params: { path: { id }, header: { "Idempotency-Key": key } },
  body: stalled
};
const cut = createClient<paths>({ baseUrl: lost, headers });
await assert.rejects(cut.POST("/api/recommendations/{id}/entries", recording));
const again = told(await uptake.POST("/api/recommendations/{id}/entries", recording));
assert.equal(again.outcome, "recorded");
if (again.outcome !== "recorded" || again.entry === undefined) {
  throw new Error("no receipt");
}
const entry = again.entry;
const position = again.position;
assert.ok(position);

const entries = told(
  await uptake.GET("/api/recommendations/{id}/entries", {
    params: { path: { id }, query: { minPosition: position } }
  })
);
assert.equal(entries.items.length, 2);
const reasons = entries.items.flatMap((one) => (one.kind === "stalled" ? [one.reason] : []));
assert.deepEqual(reasons, ["No money."]);

const corrected = told(
  await uptake.POST("/api/recommendations/{id}/entries/{entry}/correction", {
    params: { path: { id, entry } },
    body: { corrected: { reason: "No money was pledged." }, reason: "The minutes put it so." }
  })
);
assert.equal(corrected.outcome, "recorded");
const before = told(
  await uptake.GET("/api/recommendations/{id}/entries/{entry}", {
    params: { path: { id, entry }, query: { knownPosition: position } }
  })
);
assert.equal(before.kind === "stalled" ? before.reason : "", "No money.");

const trail = told(
  await uptake.GET("/api/audit", { params: { query: { recommendation: id } } })
);
console.log(JSON.stringify({ events: trail.items.map((item) => item.type) }));
