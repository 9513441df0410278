using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Instance.About;

/// <summary>What the server tells of itself. Never refuses.</summary>
public sealed record GetInstanceAbout : IQuery<Result<Versioned<InstanceAbout>>>;

internal sealed class GetInstanceAboutHandler(
    InstanceProfile profile, RegistrationPolicy registration, ICatalogCounts catalog, PublicAddress server)
    : IRequestHandler<GetInstanceAbout, Result<Versioned<InstanceAbout>>>
{
    public async Task<Result<Versioned<InstanceAbout>>> Handle(GetInstanceAbout query, CancellationToken ct) =>
        new Versioned<InstanceAbout>(About(await catalog.CountAsync(ct)), 0);

    // The texts that nobody can write yet are told as missing.
    private InstanceAbout About(CatalogCounts counts) => new()
    {
        Name = profile.Name,
        ShortDescription = profile.Description,
        LongDescription = null,
        ContactEmail = profile.ContactEmail,
        Rules = null,
        Terms = null,
        Languages = [],
        Banner = null,
        Software = new InstanceSoftware { Name = "funquail", Version = profile.Version },
        Registration = registration.Word,
        TranscodingFormats = profile.TranscodingFormats,
        MaxUploadSize = null,
        Apis = [.. profile.Apis.Select(ApiOf)],
        Explorer = server.At(profile.ExplorerPath),
        Statistics = new InstanceStatistics
        {
            Artists = counts.Artists,
            ReleaseGroups = counts.ReleaseGroups,
            Releases = counts.Releases,
            Recordings = counts.Recordings,
            HoursOfContent = counts.Hours,
        },
    };

    private InstanceApi ApiOf(ApiFamily family) => new()
    {
        Family = family.Name,
        Url = server.At(family.Path),
        Description = family.DescriptionPath is { } path ? server.At(path) : null,
    };
}
