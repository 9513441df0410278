using System.Text.Json;
using System.Text.Json.Nodes;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Sessions;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// The examples of the description: one of each full view, from which the base and the list are made. A test names the view that
/// lacks one.
/// </summary>
internal static class ViewExamples
{
    public const string Server = "https://music.example";

    /// <summary>What a parameter that has no fixed words may hold.</summary>
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["name"] = ExampleThings.Tag.Name,
        ["code"] = ExampleThings.License.Code,
        ["q"] = "first snow",
        ["tag"] = ExampleThings.Tag.Name,
        ["mbid"] = ExampleThings.Mbid,
        ["upload"] = ExampleThings.Upload,
        ["cursor"] = ExampleThings.Cursor,
    };

    private static readonly Dictionary<string, Guid> Guids = new()
    {
        ["artists"] = ExampleThings.Artist.Guid,
        ["release-groups"] = ExampleThings.Group.Guid,
        ["releases"] = ExampleThings.Release.Guid,
        ["recordings"] = ExampleThings.Recording.Guid,
        ["attachments"] = ExampleThings.Cover.Guid,
        ["users"] = ExampleAccounts.Session.Guid,
        ["invitations"] = ExampleAccounts.Invitation.Guid,
        ["applications"] = ExampleAccounts.Application.Guid,
        ["grants"] = ExampleAccounts.Application.Guid,
    };

    private static readonly IReadOnlyList<object> Views =
    [
        ExampleThings.Artist, ExampleThings.Group, ExampleThings.Release, ExampleThings.Recording, ExampleThings.Tag,
        ExampleThings.License, ExampleThings.Collection, ExampleThings.File, ExampleThings.Cover, ExampleThings.Hit,
        ExampleServer.About, ExampleServer.Node, ExampleServer.Limits, .. ExampleAccounts.Views,
    ];

    /// <summary>What an address answers with this view; null when nobody gave an example of it.</summary>
    /// <param name="path">The address as it is routed, e.g. <c>/api/v2/artists/{guid:guid}/releases</c>.</param>
    public static JsonNode? Of(Type view, string path)
    {
        if (view.IsGenericType && view.GetGenericTypeDefinition() == typeof(Listing<>))
        {
            var shown = view.GetGenericArguments()[0];
            return Of(shown, path) is not { } item ? null
                : ShortLists.Contains(shown) ? Listing(item, 1, null) : Listing(item, 137, NextOf(path));
        }

        // As the type that is asked for: of a full view its base shows only the base's part.
        return Views.FirstOrDefault(view.IsInstanceOfType) is { } found
            ? JsonSerializer.SerializeToNode(found, V2Json.Options.GetTypeInfo(view))
            : null;
    }

    /// <summary>What a list that is given whole shows is all that there is.</summary>
    private static readonly Type[] ShortLists = [typeof(BaseSession), typeof(BaseInvitation), typeof(BaseApplication)];

    /// <summary>A value for a parameter of this address; null when its type and words say enough.</summary>
    public static string? OfParameter(string name, string path) =>
        name == "guid" ? GuidOf(path).ToString() : Parameters.GetValueOrDefault(name);

    private static JsonObject Listing(JsonNode item, int total, string? next) => new()
    {
        ["total"] = total,
        ["next"] = next,
        ["previous"] = null,
        ["results"] = new JsonArray(item),
    };

    private static string NextOf(string path)
    {
        var filled = path.Replace("{guid:guid}", GuidOf(path).ToString(), StringComparison.Ordinal)
            .Replace("{name}", ExampleThings.Tag.Name, StringComparison.Ordinal);
        return $"{Server}{filled.TrimEnd('/')}?page_size=1&cursor={ExampleThings.Cursor}";
    }

    private static Guid GuidOf(string path) =>
        Guids.GetValueOrDefault(path[(V2Api.Prefix.Length + 1)..].Split('/')[0], ExampleThings.Artist.Guid);
}
