using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Scopes;

/// <summary>
/// The scopes of the server's own things: each topic to read and to write, and <c>read</c> and <c>write</c> for all.
/// </summary>
internal sealed class LibraryScopes : IScopeSource
{
    private static readonly Topic[] Topics =
    [
        new("profile", "your account's name, avatar, e-mail address and settings",
            "change your account's name, avatar and settings") { Grantable = true },
        new("libraries", "the catalogue, your files and your collections, and listen to what you may play",
            "add, change and delete files, collections and channels") { Grantable = true, Anonymous = true },
        new("edits", "suggested changes of the catalogue", "suggest changes of the catalogue")
            { Grantable = true, Anonymous = true },
        new("follows", "which collections you follow", "follow and leave collections") { Grantable = true },
        new("favorites", "your favourites", "add and remove favourites") { Grantable = true, Anonymous = true },
        new("filters", "which artists you hide", "hide artists and show them again") { Grantable = true },
        new("listenings", "what you have listened to", "add to what you have listened to")
            { Grantable = true, Anonymous = true },
        new("radios", "radios", "make, change and delete radios") { Grantable = true, Anonymous = true },
        new("playlists", "playlists", "make, change and delete playlists") { Grantable = true, Anonymous = true },
        new("notifications", "your notifications", "mark notifications as read") { Grantable = true },
        new("reports", "the reports that you have made", "report content to the moderators") { Grantable = true },
        new("security", "your applications, grants and tokens",
            "change your applications, grants, tokens and e-mail address"),
        new("plugins", "your plugins' settings", "change your plugins' settings"),
        new("instance:settings", "the server's settings", "change the server's settings") { Needs = Permissions.Settings },
        new("instance:users", "the server's accounts and their permissions", "change accounts and their permissions")
            { Needs = Permissions.Settings },
        new("instance:invitations", "invitations to the server", "make and delete invitations") { Needs = Permissions.Settings },
        new("instance:edits", "all suggested changes of the catalogue", "apply and reject suggested changes")
            { Needs = Permissions.Library },
        new("instance:libraries", "everybody's files and collections", "change and delete anybody's files and collections")
            { Needs = Permissions.Library },
        new("instance:accounts", "known accounts of all servers", "change how accounts of all servers are treated")
            { Needs = Permissions.Moderation },
        new("instance:domains", "known servers", "change and delete known servers") { Needs = Permissions.Moderation },
        new("instance:policies", "moderation rules", "make, change and delete moderation rules")
            { Needs = Permissions.Moderation },
        new("instance:reports", "all reports", "handle reports") { Needs = Permissions.Moderation },
        new("instance:requests", "requests of people to join", "approve and refuse requests to join")
            { Needs = Permissions.Moderation },
        new("instance:notes", "moderators' notes", "make and delete moderators' notes") { Needs = Permissions.Moderation },
    ];

    public IReadOnlyList<AccessScope> Scopes { get; } =
    [
        Parent("read:", "Read everything that you may read"),
        Parent("write:", "Change everything that you may change"),
        .. Topics.SelectMany(topic => topic.Scopes),
    ];

    private static AccessScope Parent(string beginning, string meaning) => new(beginning[..^1], meaning)
    {
        Grantable = true,
        Includes =
        [
            .. Topics.SelectMany(topic => topic.Scopes).Select(scope => scope.Name)
                .Where(name => name.StartsWith(beginning, StringComparison.Ordinal)),
        ],
    };

    /// <param name="Read">What is read, to be said after "read".</param>
    /// <param name="Write">What is done.</param>
    private sealed record Topic(string Name, string Read, string Write)
    {
        public bool Grantable { get; init; }

        public bool Anonymous { get; init; }

        public Permissions Needs { get; init; }

        public IEnumerable<AccessScope> Scopes =>
        [
            new("read:" + Name, "Read " + Read) { Grantable = Grantable, Anonymous = Anonymous, Needs = Needs },
            new("write:" + Name, char.ToUpperInvariant(Write[0]) + Write[1..]) { Grantable = Grantable, Needs = Needs },
        ];
    }
}
