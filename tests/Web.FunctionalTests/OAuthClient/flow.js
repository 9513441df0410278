// The two halves of the authorization code flow (RFC 6749, 4.1), between which a person consents in a browser.
import * as oauth from "oauth4webapi";

const [step, given] = process.argv.slice(2);
const told = JSON.parse(given);
const insecure = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(told.issuer);

const discovered = await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...insecure });
const server = await oauth.processDiscoveryResponse(issuer, discovered);
const client = { client_id: told.clientId };
const proof = told.secret ? oauth.ClientSecretBasic(told.secret) : oauth.None();

if (step === "begin") {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: told.clientId,
    redirect_uri: told.redirectUri,
    response_type: "code",
    scope: told.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  console.log(JSON.stringify({ address: address.href, verifier, state }));
} else {
  const answer = oauth.validateAuthResponse(server, client, new URL(told.callback), told.state);
  const granted = await oauth.processAuthorizationCodeResponse(server, client, await oauth.authorizationCodeGrantRequest(
    server, client, proof, answer, told.redirectUri, told.verifier, insecure));
  const first = await read(granted.access_token);

  const renewed = await oauth.processRefreshTokenResponse(
    server, client, await oauth.refreshTokenGrantRequest(server, client, proof, granted.refresh_token, insecure));
  const second = await read(renewed.access_token);

  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, proof, renewed.refresh_token, insecure));
  const afterwards = await read(renewed.access_token);
  console.log(JSON.stringify({
    first, second, afterwards, scope: granted.scope, rotated: granted.refresh_token !== renewed.refresh_token,
  }));
}

async function read(token) {
  try {
    const answer = await oauth.protectedResourceRequest(
      token, "GET", new URL("/api/v2/artists", told.issuer), undefined, undefined, insecure);
    return answer.status;
  } catch (refusal) {
    // A challenge of the server (RFC 6750, 3).
    return refusal.status;
  }
}
