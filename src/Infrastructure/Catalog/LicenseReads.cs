using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class LicenseReads(SqlReader sql) : ILicenseReads
{
    private const string Columns = "x.code, x.name, x.url";

    private static readonly SqlView<BaseLicense> Base = new("license x", Columns, "", TakeBase);

    private static readonly SqlView<Versioned<FullLicense>> Full = new(
        "license x", Columns + ", x.creation_date, x.recording_count, x.version", "", TakeFull);

    private static readonly SqlStatement ByCode = Full.Where("x.code = @code");

    private static readonly ListShape Licenses = ListShape.Of("license", "x")
        .Order("name", SortKey.Text("x.name COLLATE \"C\""), SortKey.Number("x.id"))
        .Order("code", SortKey.Text("x.code"));

    public Task<Versioned<FullLicense>?> GetAsync(string code, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["code"] = SqlValue.Of(code.ToLowerInvariant()) },
        [ByCode],
        answers => answers.OneAsync(Full.Read),
        ct);

    public Task<Result<Page<BaseLicense>>> ListAsync(PageRequest page, CancellationToken ct) =>
        sql.ListAsync(Base, new ListRequest(Licenses, page), ct);

    private static BaseLicense TakeBase(Row row) => new() { Code = row.Text(), Name = row.Text(), Url = row.Text() };

    private static Versioned<FullLicense> TakeFull(Row row)
    {
        var license = new FullLicense
        {
            Code = row.Text(),
            Name = row.Text(),
            Url = row.Text(),
            CreationDate = row.Moment(),
            RecordingCount = row.Int(),
        };
        return new Versioned<FullLicense>(license, row.Int());
    }
}
