using FunQuail.Application.Federation.Actors;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Federation;

/// <summary>An actor inside other views: columns of an actor with alias o and its domain with alias d.</summary>
internal static class ActorColumns
{
    public const string All = "o.guid, o.fid, o.preferred_username, o.name, d.name";

    /// <summary>The actor whom <c>x.attributed_to_id</c> names.</summary>
    public const string Joins = "\nJOIN actor o ON o.id = x.attributed_to_id\nJOIN federated_domain d ON d.id = o.domain_id";

    /// <summary>The actor whom <c>x.owner_id</c> names.</summary>
    public const string OwnerJoins = "\nJOIN actor o ON o.id = x.owner_id\nJOIN federated_domain d ON d.id = o.domain_id";

    public static BaseActor Take(Row row)
    {
        var guid = row.Guid();
        var fid = row.TextOrNull();
        var username = row.Text();
        var name = row.TextOrNull();
        var domain = row.TextOrNull();
        return new BaseActor
        {
            Guid = guid,
            Fid = fid ?? row.Address.Actor(username),
            // What a remote server calls its profiles is not known; its id leads there.
            Url = fid ?? row.Address.Profile(username),
            FullUsername = username + "@" + (domain ?? row.Address.Domain),
            PreferredUsername = username,
            Name = name,
            Domain = domain ?? row.Address.Domain,
            Local = domain is null,
        };
    }
}
