using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>A catalogue that is made by commands, and searched.</summary>
internal sealed class SearchGround(Ground ground) : IAsyncDisposable
{
    private static readonly SearchKind[] Any = Enum.GetValues<SearchKind>();

    public Ground Ground => ground;

    public static async Task<SearchGround> MakeAsync() => new(await Ground.MakeAsync());

    public Task AddArtistsAsync(params string[] names) => ground.DoAsync(command =>
    {
        foreach (var name in names) command.AddArtist(name);
        return Task.CompletedTask;
    });

    /// <summary>A release group, a release and a recording of one name and one credit.</summary>
    public Task AddWorkAsync(string name, params string[] artists) => ground.DoAsync(command =>
    {
        var credit = Make.Credit([.. artists.Select(command.AddArtist)]);
        command.Context.Add(credit);
        var group = Make.Group(credit, name);
        command.Context.Add(group);
        command.Context.AddRange(Make.Release(group, credit, name), Make.Recording(credit, name));
        return Task.CompletedTask;
    });

    public Task AddRecordingsAsync(string artist, params string[] names) => ground.DoAsync(command =>
    {
        var credit = Make.Credit(command.AddArtist(artist));
        command.Context.Add(credit);
        foreach (var name in names) command.Context.Add(Make.Recording(credit, name));
        return Task.CompletedTask;
    });

    /// <summary>Types and names of what is found, in order.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string text, params SearchKind[] kinds) =>
        [.. (await PageAsync(text, new PageRequest(Size: 100), kinds)).Results.Select(Say)];

    public async Task<Page<SearchHit>> PageAsync(string text, PageRequest page, params SearchKind[] kinds)
    {
        var reads = new Reads(ground.Source);
        var asked = SearchText.From(text)!;
        return (await reads.Search.FindAsync(asked, kinds is [] ? Any : kinds, page, Viewer.Anonymous, default)).Value;
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    public static string Say(SearchHit hit) => hit switch
    {
        ArtistHit artist => "artist " + artist.Item.Name,
        ReleaseGroupHit group => "group " + group.Item.Name,
        ReleaseHit release => "release " + release.Item.Name,
        RecordingHit recording => "recording " + recording.Item.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(hit)),
    };
}
