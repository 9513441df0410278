using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using FunQuail.Application.Library.Collections;
using FunQuail.Application.Library.Quotas;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Attachments;
using FunQuail.Infrastructure.Catalog;
using FunQuail.Infrastructure.Library;
using FunQuail.Infrastructure.Media;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Supplies the read ports of Application. The host adds the data source and the <see cref="PublicAddress"/>.</summary>
internal static class ReadRegistrations
{
    public static IServiceCollection AddReads(this IServiceCollection services)
    {
        services.AddSingleton<SqlReader>();
        services.AddSingleton<IChangeCount, ChangeCount>();
        services.AddSingleton<IArtistReads, ArtistReads>();
        services.AddSingleton<IReleaseGroupReads, ReleaseGroupReads>();
        services.AddSingleton<IReleaseReads, ReleaseReads>();
        services.AddSingleton<IRecordingReads, RecordingReads>();
        services.AddSingleton<ITagReads, TagReads>();
        services.AddSingleton<ILicenseReads, LicenseReads>();
        services.AddSingleton<ICollectionReads, CollectionReads>();
        services.AddSingleton<IViewerCollections, ViewerCollections>();
        services.AddSingleton<IUploadReads, UploadReads>();
        services.AddSingleton<IQuotaReads, QuotaReads>();
        services.AddSingleton<ICatalogCounts, CatalogCounting>();
        services.AddSingleton<ISearchReads, SearchReads>();
        services.AddSingleton<IAudioReads, AudioReads>();
        services.AddSingleton<IAudioFiles, AudioFiles>();
        services.AddSingleton<IAttachmentReads, AttachmentReads>();
        return services;
    }
}
