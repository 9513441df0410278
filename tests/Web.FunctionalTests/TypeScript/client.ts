// A player's first steps, written with nothing but the types that are made from the description.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Schemas = components["schemas"];

interface Page<T> {
  next: string | null;
  results: T[];
}

/** Every item of a list: `next` is followed as it is, to the end. */
async function* all<T>(first: Page<T>): AsyncGenerator<T> {
  for (let page = first; ; page = (await (await fetch(page.next)).json()) as Page<T>) {
    yield* page.results;
    if (page.next === null) return;
  }
}

/** How a credit is printed. */
const printed = (credit: Schemas["Credit"][]) => credit.map((one) => one.name + one.joinPhrase).join("");

export async function tour(server: string) {
  const api = createClient<paths>({ baseUrl: server });

  /** The body of an answer; a refusal is thrown with its code. */
  const body = <T>({ data, error }: { data?: T; error?: Schemas["Problem"] }): T => {
    if (data === undefined) throw new Error(error?.code ?? "no answer");
    return data;
  };

  const about = body(await api.GET("/api/v2/instance/about"));

  const query = { page_size: 1, ordering: "-name", content_category: "music" } as const;
  const artists: Schemas["BaseArtist"][] = [];
  for await (const artist of all(body(await api.GET("/api/v2/artists", { params: { query } })))) artists.push(artist);

  const guid = artists.find((artist) => artist.mbid !== null)?.guid ?? "";
  const artist = body(await api.GET("/api/v2/artists/{guid}", { params: { path: { guid } } }));
  const releases = body(await api.GET("/api/v2/artists/{guid}/releases", {
    params: { path: { guid }, query: { tag: ["ambient"], playable: true } },
  }));

  const path = { guid: releases.results[0]?.guid ?? "" };
  const release = body(await api.GET("/api/v2/releases/{guid}", { params: { path } }));
  const recordings = body(await api.GET("/api/v2/releases/{guid}/recordings", { params: { path } }));
  const tags = body(await api.GET("/api/v2/releases/{guid}/tags", { params: { path } }));
  const cover = release.cover && await fetch(release.cover.urls.original);

  const audio = await api.GET("/api/v2/recordings/{guid}/audio", {
    params: { path: { guid: release.tracks[0]?.recording ?? "" } },
    headers: { Range: "bytes=0-3" },
    parseAs: "arrayBuffer",
  });
  const nobody = { guid: "ffffffff-ffff-4fff-8fff-ffffffffffff" };
  const refused = await api.GET("/api/v2/artists/{guid}", { params: { path: nobody } });

  return {
    server: about.name,
    apis: about.apis.map((one) => one.family),
    artists: artists.map((one) => one.name),
    recordingCount: artist.recordingCount,
    release: `${printed(release.artistCredit)}: ${release.name} (${release.releaseGroup.primaryType}, ${release.releaseDate})`,
    recordings: recordings.results.map((one) => `${one.name} ${one.duration}s`),
    tags: tags.results.map((tag) => tag.name),
    cover: cover && `${cover.status} ${cover.headers.get("content-type")}`,
    audio: `${audio.response.status} ${new TextDecoder().decode(audio.data)}`,
    refused: refused.error?.code,
  };
}
