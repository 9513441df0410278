using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Library;

/// <summary>What a batch of files asks of the catalogue, and what becomes of its uploads.</summary>
internal sealed class ImportFilesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Error Broken = Error.Invalid("audio.truncated", "It is cut off.");

    private readonly List<CatalogClaim> _claims = [];
    private readonly List<Upload> _added = [];
    private int? _refused;
    private IUploadRepository _uploads = null!;
    private ICatalogIntake _catalog = null!;
    private IAttachmentIntake _attachments = null!;
    private IFilePresence _presence = null!;

    [SetUp]
    public void SetUp()
    {
        _refused = null;
        _claims.Clear();
        _added.Clear();
        _uploads = Substitute.For<IUploadRepository>();
        _catalog = Substitute.For<ICatalogIntake>();
        _attachments = Substitute.For<IAttachmentIntake>();
        _presence = Substitute.For<IFilePresence>();
        _uploads.SharedAsync(default!, default).ReturnsForAnyArgs(SharedPlaces.None);
        Known();
        _uploads.WhenForAnyArgs(uploads => uploads.Add(default!)).Do(call => _added.Add(call.Arg<Upload>()));
        _catalog.TakeAsync(default!, default, default).ReturnsForAnyArgs(call =>
        {
            _claims.AddRange(call.Arg<IReadOnlyList<CatalogClaim>>());
            var places = _claims.Select((_, at) => at == _refused ? Broken : Result<CatalogPlace>.Success(new(at + 1, null)));
            return new CatalogPlaces([.. places], CatalogLeftovers.None);
        });
    }

    [Test]
    public async Task A_file_that_could_not_be_read_is_kept_with_its_reasons_and_claims_nothing()
    {
        var done = await RunAsync(File("1.mp3", 1), File("2.mp3", 2) with { Audio = null, Problems = [Broken] });

        Assert.That(done.Value.Outcomes, Is.EqualTo([FileOutcome.Added, FileOutcome.Failed]));
        Assert.That(_claims.Select(claim => claim.Title), Is.EqualTo(["1"]));
        Assert.That(_added.Select(upload => upload.State), Is.EquivalentTo([UploadState.Finished, UploadState.Failed]));
        Assert.That(_added.Single(upload => upload.State == UploadState.Failed).Problems[0].Code, Is.EqualTo(Broken.Code));
    }

    [Test]
    public async Task A_file_that_moved_stays_its_upload_and_says_where_it_belonged()
    {
        var before = Upload("old.mp3", 1, recording: 77);
        Known(before);
        _presence.IsThere("/music", "old.mp3").Returns(false);

        var done = await RunAsync(File("new.mp3", 1));

        Assert.That(done.Value.Outcomes, Is.EqualTo([FileOutcome.Moved]));
        Assert.That(before.FileName, Is.EqualTo("new.mp3"));
        Assert.That(_claims.Single().Former?.RecordingId, Is.EqualTo(77));
        Assert.That(_added, Is.Empty);
    }

    [Test]
    public async Task A_copy_beside_its_original_is_an_upload_of_its_own()
    {
        Known(Upload("old.mp3", 1, recording: 77));
        _presence.IsThere("/music", "old.mp3").Returns(true);

        Assert.That((await RunAsync(File("copy.mp3", 1))).Value.Outcomes, Is.EqualTo([FileOutcome.Added]));
        Assert.That(_claims.Single().Former, Is.Null);
    }

    [Test]
    public async Task One_refused_claim_refuses_the_batch_and_touches_no_upload()
    {
        _refused = 1;

        var done = await RunAsync(File("1.mp3", 1), File("2.mp3", 2));

        Assert.That(done.Errors, Is.EqualTo([Broken]));
        Assert.That(_added, Is.Empty);
    }

    [Test]
    public async Task A_picture_is_taken_once_and_a_refused_one_is_told_with_its_file()
    {
        byte[] shared = [1, 2, 3], bad = [4];
        var asked = new List<int>();
        _attachments.TakeAsync(Arg.Any<IReadOnlyList<ReadOnlyMemory<byte>>>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            var contents = call.Arg<IReadOnlyList<ReadOnlyMemory<byte>>>();
            asked.AddRange(contents.Select(content => content.Length));
            return [.. contents.Select(content =>
                content.Length == 3 ? (Result<int>)9 : Error.Invalid("picture.unsupported", "It is none."))];
        });

        var done = await RunAsync(Pictured("1.mp3", 1, shared), Pictured("2.mp3", 2, bad), Pictured("3.mp3", 3, [.. shared]));

        Assert.That(_claims.Select(claim => claim.CoverId), Is.EqualTo(new int?[] { 9, null, 9 }));
        var problem = done.Value.PictureProblems.Single();
        Assert.That((problem.File, problem.Problem.Code), Is.EqualTo((1, "picture.unsupported")));
        Assert.That(asked, Is.EquivalentTo([3, 1]));
    }

    private async Task<Result<ImportedFiles>> RunAsync(params FileToImport[] files)
    {
        var handler = new ImportFilesHandler(
            _uploads, _catalog, _attachments, _presence,
            Substitute.For<IJobQueue>(), Substitute.For<IIdGenerator>(), TimeProvider.System);
        var folder = new FolderToImport("/music", files, null);
        var done = await handler.Handle(new ImportFiles([folder], new ImportDestination(1, 1, Now)), CancellationToken.None);
        return done.Succeeded ? done.Value.Single() : done.As<ImportedFiles>();
    }

    private void Known(params Upload[] uploads) =>
        _uploads.FindAsync(default!, default!, default!, default, default).ReturnsForAnyArgs(uploads);

    private static Upload Upload(string name, byte hash, int recording)
    {
        var upload = Domain.Library.Uploads.Upload.Of(new Guid(1, 2, 3, new byte[8]), Place(name), 1, 1, Now);
        upload.Finish(
            recording, null, new AudioProperties("audio/mpeg", "mp3", TimeSpan.FromSeconds(1), 1, 1, 1, null, [hash]), null);
        return upload;
    }

    private static FileToImport Pictured(string name, byte hash, byte[] picture)
    {
        var file = File(name, hash);
        return file with { Audio = file.Audio! with { Picture = new EmbeddedPicture(null, true, picture) } };
    }

    private static FileToImport File(string name, byte hash) => new(
        Place(name),
        name,
        new AudioFile(new AudioFacts("audio/mpeg", "mp3", TimeSpan.FromSeconds(1), 1, 1, 1, null, [hash]), new(), null),
        []);

    private static FileFacts Place(string name) => new("/music", name, 5, Now, InStore: false);
}
