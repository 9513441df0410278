using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using FunQuail.TestKit;
using FunQuail.Web.FunctionalTests.V2;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.Routing;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>A route as it is called by somebody who knows how: about a thing that is there, and with what it takes.</summary>
/// <param name="Pattern">The path with its parameters.</param>
/// <param name="Variant">Which kind of thing it is about; null where there is one kind.</param>
/// <param name="Raw">The same as it was declared.</param>
internal sealed partial record RouteCall(string Method, string Pattern, AccessRule Rule, string? Variant, string Raw)
{
    private const string NewPassword = "eight quiet rooms";

    /// <summary>About what nobody but its owner may see.</summary>
    private const string OfTheOwner = "private";

    /// <summary>Parts of the catalogue; and such that are in the owner's private collection alone.</summary>
    private static readonly IReadOnlyList<(string Route, Guid Public, Guid Private)> Catalogue =
    [
        ("/api/v2/artists/", SmallCatalogue.Anna, SmallCatalogue.Hidden),
        ("/api/v2/releases/", SmallCatalogue.First, SmallCatalogue.Short),
        ("/api/v2/release-groups/", SmallCatalogue.Group, SmallCatalogue.Ep),
        ("/api/v2/recordings/", SmallCatalogue.Song, SmallCatalogue.Private),
    ];

    /// <summary>What stands for a parameter, by how the route begins.</summary>
    private static readonly IReadOnlyList<(string Route, Func<Scene, object> Value)> Things =
    [
        ("/api/v2/tags/", _ => "Ambient"),
        ("/api/v2/licenses/", _ => "cc-by-4.0"),
        ("/api/v2/attachments/", _ => SmallCatalogue.Cover),
        ("/media/attachments/", _ => SmallCatalogue.Cover),
        ("/api/v2/applications/", scene => scene.Application),
        ("/api/v2/grants/", scene => scene.Application),
        ("/api/v2/invitations/", scene => scene.Invitation),
        ("/api/v2/users/me/sessions/", scene => scene.Session),
        ("/api/v1/oauth/apps/", scene => scene.ClientId),
        ("/api/v1/oauth/grants/", scene => scene.ClientId),
        ("/api/v1/users/", scene => scene.OwnerName),
        ("/api/v1/auth/registration/account-confirm-email/", scene => scene.TokenOf("confirm")),
        ("/settings/applications/", scene => scene.ClientId),
        ("/settings/connected/", scene => scene.ClientId),
        ("/settings/sessions/", scene => scene.Session),
    ];

    /// <summary>Queries without which nothing is asked.</summary>
    private static readonly Dictionary<string, Func<Scene, string>> Queries = new()
    {
        ["GET /api/v2/search-results"] = _ => "?q=anna",
        ["GET /authorize"] = scene =>
            $"?response_type=code&client_id={scene.ClientId}&redirect_uri={Uri.EscapeDataString(Scene.Callback)}",
    };

    /// <summary>Bodies that are no plain forms. A route of API v2 that is not here takes none.</summary>
    private static readonly Dictionary<string, Func<Scene, HttpContent>> Bodies = new()
    {
        ["POST /api/v2/users"] = scene => Json(new
        {
            username = $"new_{scene.Number}",
            email = $"new_{scene.Number}@example.org",
            password = NewPassword,
        }),
        ["PATCH /api/v2/users/me"] = _ => Json(new { name = "Somebody" }),
        ["DELETE /api/v2/users/me"] = _ => Json(new { password = Scene.Password }),
        ["PUT /api/v2/users/me/avatar"] = _ => Picture(),
        ["PATCH /api/v2/users/me/settings"] = _ => Json(new { theme = "dark" }),
        ["POST /api/v2/users/me/password"] = _ => Json(new { password = Scene.Password, newPassword = NewPassword }),
        ["POST /api/v2/users/me/email"] = scene => Json(new
        {
            password = Scene.Password,
            email = $"new_{scene.Number}@example.org",
        }),
        ["POST /api/v2/applications"] = _ => Json(new { name = "Script" }),
        ["PATCH /api/v2/applications/{guid}"] = _ => Json(new { name = "Script" }),
        ["POST /api/v2/invitations"] = _ => Json(new { }),
        ["POST /api/v1/users/settings"] = _ => Json(new { theme = "dark" }),
        ["POST /api/v1/users/users/settings"] = _ => Json(new { theme = "dark" }),
        ["POST /settings/avatar"] = _ => new MultipartFormDataContent { { Picture(), "picture", "me.png" } },
    };

    /// <summary>What forms hold in place of what they hold usually, by where they are sent.</summary>
    private static readonly Dictionary<string, Func<Scene, (string Name, string Value)>> Fields = new()
    {
        ["POST /confirm"] = scene => ("token", scene.TokenOf("confirm")),
        ["POST /reset"] = scene => ("token", scene.TokenOf("reset")),
        ["POST /settings/password"] = _ => ("password", NewPassword),
        ["POST /api/v1/users/login"] = scene => ("username", scene.OwnerName),
        ["POST /api/v1/users/users/login"] = scene => ("username", scene.OwnerName),
        ["POST /api/v1/auth/registration"] = scene => ("username", $"new_{scene.Number}"),
        ["POST /api/v1/auth/password/reset/confirm"] = scene => ("token", scene.TokenOf("reset")),
    };

    /// <summary>How the table names it.</summary>
    public string Name => Variant is null ? $"{Method} {Pattern}" : $"{Method} {Pattern}, {Variant}";

    public bool IsRead => Method == "GET";

    public bool IsPrivate => Variant == OfTheOwner;

    /// <summary>The scope that it takes; null when it takes none.</summary>
    public string? Scope => Rule.ScopeOf(Method);

    /// <summary>All that a route is called as. HEAD is GET without a body.</summary>
    public static IEnumerable<RouteCall> Of(RouteEndpoint route)
    {
        var raw = "/" + route.RoutePattern.RawText!.Trim('/');
        var pattern = Constraint().Replace(Digest().Replace(raw, "/assets/…/"), "{$1}");
        var isCatalogue = Catalogue.Any(one => pattern.StartsWith(one.Route, StringComparison.Ordinal));
        return from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
               where method != "HEAD"
               from variant in isCatalogue ? ["public", OfTheOwner] : new string?[] { null }
               select new RouteCall(method, pattern, AccessRules.Of(route), variant, raw);
    }

    /// <summary>The request, for a scene.</summary>
    /// <param name="asker">Who sends it: some pages ask for the name again.</param>
    public HttpRequestMessage For(Scene scene, Asker asker)
    {
        var path = Parameter().Replace(Raw, _ => ThingOf(scene));
        var query = Queries.GetValueOrDefault($"{Method} {Pattern}")?.Invoke(scene);
        var request = new HttpRequestMessage(new HttpMethod(Method), path + query);
        if (Bodies.TryGetValue($"{Method} {Pattern}", out var body)) request.Content = body(scene);
        else if (!IsRead && !Pattern.StartsWith("/api/v2/", StringComparison.Ordinal)) request.Content = FormFor(scene, asker);
        return request;
    }

    private static JsonContent Json(object body) => JsonContent.Create(body);

    private static ByteArrayContent Picture() =>
        new(Pictures.Png()) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };

    private string ThingOf(Scene scene)
    {
        var part = Catalogue.FirstOrDefault(one => Pattern.StartsWith(one.Route, StringComparison.Ordinal));
        if (part.Route is not null) return $"{(IsPrivate ? part.Private : part.Public)}";

        var thing = Things.FirstOrDefault(one => Pattern.StartsWith(one.Route, StringComparison.Ordinal));
        Assert.That(thing.Value, Is.Not.Null, $"Say in {nameof(RouteCall)} which thing {Pattern} is about.");
        return $"{thing.Value(scene)}";
    }

    private FormUrlEncodedContent FormFor(Scene scene, Asker asker)
    {
        var fields = new Dictionary<string, string>
        {
            ["login"] = scene.OwnerName,
            ["password"] = Scene.Password,
            ["current"] = Scene.Password,
            // Names of fields are the same in any case: each dialect has its own.
            [Pattern.StartsWith("/api/v1/", StringComparison.Ordinal) ? "username" : "userName"] =
                Pattern == "/register" ? $"new_{scene.Number}" : scene.NameOf(asker),
            ["email"] = $"new_{scene.Number}@example.org",
            ["old_password"] = Scene.Password,
            ["password1"] = NewPassword,
            ["password2"] = NewPassword,
            ["new_password1"] = NewPassword,
            ["new_password2"] = NewPassword,
            ["confirm"] = "true",
            ["key"] = scene.TokenOf("confirm"),
            ["name"] = "Player",
            ["scopes"] = "read",
            ["client_id"] = scene.ClientId,
            ["client_secret"] = scene.Secret,
            ["redirect_uri"] = Scene.Callback,
            ["response_type"] = "code",
            ["scope"] = "read",
            ["privacy_level"] = "me",
            ["allow"] = "true",
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = scene.TokenOf("refresh"),
            ["token"] = scene.TokenOf("refresh"),
        };
        if (Fields.TryGetValue($"{Method} {Pattern}", out var other)) fields[other(scene).Name] = other(scene).Value;
        return new FormUrlEncodedContent(fields);
    }

    [GeneratedRegex(@"\{(\w+):\w+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    /// <summary>It changes with what is in the file.</summary>
    [GeneratedRegex("/assets/[0-9a-f]+/")]
    private static partial Regex Digest();
}
