// node run.mjs ADDRESS NAME: takes the tour of a server that answers at ADDRESS and calls itself NAME, as a proxy would lead there.
const [address, name] = process.argv.slice(2);
const send = globalThis.fetch;
globalThis.fetch = (input, init) => send(typeof input === "string" ? input.replace(name, address) : input, init);

const { tour } = await import("./out/client.js");
console.log(JSON.stringify(await tour(address)));
