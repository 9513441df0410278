using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Catalog;
using FunQuail.Infrastructure.Library;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>All reads on one database.</summary>
internal sealed class Reads(NpgsqlDataSource source, Action<SqlStatement, IReadOnlyDictionary<string, SqlValue>>? witness = null)
{
    public static readonly Viewer Account = new(10, []);
    public static readonly Viewer Follower = new(10, [CatalogSeed.PrivateOne]);

    /// <summary>Every kind of viewer there is, one of them unknown but with a collection.</summary>
    public static readonly Viewer[] Viewers =
        [Viewer.Anonymous, Account, Follower, new(null, [CatalogSeed.PrivateOther])];

    private readonly SqlReader _sql = new(source, new PublicAddress(new Uri("https://quail.example/"))) { Witness = witness };

    public ArtistReads Artists => new(_sql);

    public ReleaseGroupReads Groups => new(_sql);

    public ReleaseReads Releases => new(_sql);

    public RecordingReads Recordings => new(_sql);

    public TagReads Tags => new(_sql);

    public LicenseReads Licenses => new(_sql);

    public CollectionReads Collections => new(_sql);

    public UploadReads Uploads => new(_sql);

    public SearchReads Search => new(_sql);

    public AttachmentReads Attachments => new(_sql);

    public AudioReads Audio => new(_sql);
}
