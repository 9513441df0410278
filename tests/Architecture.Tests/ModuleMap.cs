using System.Text;

namespace FunQuail.Architecture.Tests;

/// <summary>The one place where the module graph is written. <c>docs/architecture/modules.md</c> is made from it.</summary>
internal static class ModuleMap
{
    public const string Common = "Common";

    private static readonly (string Name, string Owns, string[] MayUse)[] Rows =
    [
        (Common, "results, errors, entities, viewers, paging, messaging, ports for clock and ids", []),
        ("Media", "attachments (pictures), ports for stored files, crops", []),
        ("Identity", "accounts, sessions, OAuth applications, grants, tokens, the scope registry", ["Media"]),
        ("Federation", "domains, actors, keys, inbox and outbox, deliveries, follows between actors", ["Identity", "Media"]),
        ("Catalog", "artists, credits, release groups, releases, tracks, recordings, tags, licences", ["Federation", "Media"]),
        ("Library", "uploads, files, import, transcoding, collections, share links, access", ["Catalog", "Federation", "Media"]),
        ("Listening", "listenings, favourites, radios, play queue, hidden artists", ["Catalog", "Library", "Federation"]),
        ("Playlists", "playlists and their entries", ["Catalog", "Library", "Federation", "Media"]),
        ("Channels", "publishing, episodes, podcast subscriptions, RSS", ["Catalog", "Library", "Federation", "Media"]),
        ("Social", "posts, timelines, conversations, notifications, emoji", ["Identity", "Federation", "Media"]),
        ("Moderation", "reports, policies, notes, audit", ["Identity", "Federation", "Catalog", "Library", "Social"]),
        ("Instance", "settings, facts about the node, statistics, the list of jobs, announcements",
            ["Identity", "Federation", "Catalog", "Media"]),
    ];

    public static readonly IReadOnlyDictionary<string, string[]> MayUse = Rows.ToDictionary(row => row.Name, row => row.MayUse);

    /// <summary>What a layer has beside its modules. Such code serves every module and is bound by no row of the map.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Shared = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Application"] = [],
        ["Infrastructure"] = [Common, "Persistence", "Workers"],
    };

    public static bool Allows(string module, string other) =>
        other == module || other == Common || (MayUse.TryGetValue(module, out var allowed) && allowed.Contains(other));

    public static string Document()
    {
        var text = new StringBuilder();
        text.Append("""
            # Modules

            This page is made from `tests/Architecture.Tests/ModuleMap.cs`, and a test compares the two.
            After a change there, run `UPDATE_DOCS=1 ./build.sh test --layer architecture`.

            A module has the same folder name in every project and every test project. It may use `Common` and the modules
            named here, and of those only what they offer: in Domain their entities, events, ids and enums; in Application
            their queries, views and `Contracts`, but never their commands; in Infrastructure the SQL of their Base views
            (`*Columns`), and nothing else.

            | module | owns | may use |
            |---|---|---|

            """);
        foreach (var (name, owns, uses) in Rows)
        {
            var others = uses.Length == 0 ? "nothing else" : string.Join(", ", uses);
            text.Append("| ").AppendJoin(" | ", name, owns, others).Append(" |\n");
        }

        text.Append("\n```mermaid\ngraph TD\n");
        foreach (var (name, _, uses) in Rows)
        {
            foreach (var used in uses) text.Append("  ").Append(name).Append(" --> ").Append(used).Append('\n');
        }

        return text.Append("```\n").ToString();
    }
}
