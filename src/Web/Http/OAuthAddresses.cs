namespace FunQuail.Web.Http;

/// <summary>Where applications get tokens. The API family that has the endpoints registers it.</summary>
internal sealed record OAuthAddresses(string Token, string Revocation, string Introspection);
