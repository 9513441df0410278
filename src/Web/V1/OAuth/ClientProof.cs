using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.V1.OAuth;

/// <summary>
/// Reads which application asks: by the form, or by the header, whose parts are encoded as in a form (RFC 6749, 2.3.1), but not
/// by both. Also sees to it that the form is one, and says everything once.
/// </summary>
internal static class ClientProof
{
    public static Result<ClientCredentials> Read(HttpRequest request, V1Fields fields, string needed)
    {
        if (fields.Problem is { } problem) return Wrong(problem);
        if (!fields.IsForm) return Wrong("Send a form: application/x-www-form-urlencoded or multipart/form-data.");
        if (fields.Repeated.Count > 0) return Wrong("A parameter is given more than once.");
        if (string.IsNullOrEmpty(fields[needed])) return Wrong($"Give the {needed}.");

        var basic = AuthorizationHeader.Basic(request);
        if (basic is null) return new ClientCredentials(fields["client_id"], fields["client_secret"]);

        var (id, secret) = (Decoded(basic.Value.Name), Decoded(basic.Value.Password));
        if (fields.Has("client_secret")) return Wrong("Prove who you are in the header or in the form, not in both.");

        return fields["client_id"] is { } named && named != id
            ? Wrong("The client_id in the form is another than in the header.")
            : new ClientCredentials(id, secret);
    }

    private static string Decoded(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));

    private static Result<ClientCredentials> Wrong(string message) => Error.Invalid("oauth.invalid_request", message);
}
