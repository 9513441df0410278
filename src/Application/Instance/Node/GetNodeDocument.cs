using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Instance.About;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Instance.Node;

/// <summary>What the server tells other servers of itself. Never refuses.</summary>
public sealed record GetNodeDocument : IQuery<Result<Versioned<NodeDocument>>>;

internal sealed class GetNodeDocumentHandler(
    InstanceProfile profile, RegistrationPolicy registration, ICatalogCounts catalog, PublicAddress server)
    : IRequestHandler<GetNodeDocument, Result<Versioned<NodeDocument>>>
{
    private const string ServiceActor = "service";

    public async Task<Result<Versioned<NodeDocument>>> Handle(GetNodeDocument query, CancellationToken ct) =>
        new Versioned<NodeDocument>(Document(await catalog.CountAsync(ct)), 0);

    // There are no posts and listenings yet: zero is what is true. Accounts are not counted yet.
    private NodeDocument Document(CatalogCounts counts) => new()
    {
        Version = "2.1",
        Software = new InstanceSoftware { Name = "funquail", Version = profile.Version },
        // NodeInfo wants at least one. Ids are made for this one, and what works of it is told by the features.
        Protocols = ["activitypub"],
        Services = new NodeServices { Inbound = [], Outbound = [] },
        OpenRegistrations = registration.Mode is RegistrationMode.Open,
        Usage = new NodeUsage
        {
            Users = new NodeUsers { Total = 0, ActiveHalfyear = 0, ActiveMonth = 0 },
            LocalPosts = 0,
            LocalComments = 0,
        },
        Metadata = Metadata(counts),
    };

    private NodeMetadata Metadata(CatalogCounts counts) => new()
    {
        ActorId = server.Actor(ServiceActor),
        Private = false,
        NodeName = profile.Name,
        ShortDescription = profile.Description ?? "",
        LongDescription = "",
        ContactEmail = profile.ContactEmail ?? "",
        Banner = null,
        Languages = [],
        Location = "",
        CodeOfConduct = "",
        DefaultUploadQuota = 0,
        SupportedUploadExtensions = [],
        AllowList = new NodeAllowList { Enabled = false, Domains = null },
        FunkwhaleSupportMessageEnabled = false,
        InstanceSupportMessage = "",
        Features = ["anonymousCanListen"],
        Content = Content(counts),
        Usage = new NodeListening { Favorites = new NodeFavorites { Tracks = 0 }, Listenings = 0, Downloads = 0 },
    };

    private static NodeContent Content(CatalogCounts counts) => new()
    {
        Local = new NodeLibrary
        {
            Artists = counts.Artists,
            Releases = counts.Releases,
            Recordings = counts.Recordings,
            HoursOfContent = counts.Hours,
        },
        TopMusicCategories =
            [.. counts.TopTags.Select(tag => new NodeCategory { Name = tag.Name, Count = tag.Recordings })],
        TopPodcastCategories = [],
    };
}
