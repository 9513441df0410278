using System.Diagnostics;
using System.Security.Cryptography;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Contracts;
using FunQuail.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Whose eyes a request uses.</summary>
internal enum As
{
    Anonymous,

    /// <summary>Somebody in person who may do everything, and has one of everything.</summary>
    Administrator,
}

/// <summary>
/// The real server with the small catalogue and real files, known to the world as <c>https://music.example</c>.
/// </summary>
internal sealed class V2App : IAsyncDisposable
{
    /// <summary>The smallest PNG: one grey pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private readonly FunQuailApp _app;
    private readonly ScratchDirectory _music;

    private V2App(FunQuailApp app, ScratchDirectory music, Keeper keeper) =>
        (_app, _music, Keeper) = (app, music, keeper);

    /// <summary>The administrator.</summary>
    public Keeper Keeper { get; }

    public Uri Address => _app.Client.BaseAddress!;

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database => _app.Database;

    public IEnumerable<RouteEndpoint> Endpoints =>
        Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public byte[] Picture => Pixel;

    public string Flac => _music.Below("regen.flac");

    public string Mp3 => _music.Below("regen.mp3");

    /// <param name="replace">The last word on the services.</param>
    /// <param name="settings">Settings of FunQuail.</param>
    public static async Task<V2App> StartAsync(
        Action<IServiceCollection>? replace = null, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var music = new ScratchDirectory();
        await MakeAsync("sine=frequency=440:duration=20", music.Below("regen.flac"));
        await MakeAsync("sine=frequency=330:duration=20", music.Below("regen.mp3"));
        var database = await TestDatabase.CreateAsync();
        var sha256 = SHA256.HashData(Pixel);
        await SmallCatalogue.FillAsync(database, music.Path, sha256, Pixel.Length);
        var app = await FunQuailApp.StartAsync(
            services =>
            {
                services
                    .Replace(ServiceDescriptor.Singleton(new PublicAddress(new Uri("https://music.example"))))
                    .Replace(ServiceDescriptor.Singleton(LoggerFactory.Create(log =>
                        log.AddConsole().SetMinimumLevel(LogLevel.Error))));
                replace?.Invoke(services);
            },
            database,
            settings);
        await app.Services.GetRequiredService<IBlobStore>().StageAsync(
            AttachmentBlobs.KeyOf(sha256), new MemoryStream(Pixel), default);
        return new V2App(app, music, await Keeper.JoinAsync(app));
    }

    /// <summary>Somebody's client. Redirects are answers here, not to be followed.</summary>
    public HttpClient Client(As viewer) => viewer switch
    {
        As.Anonymous => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address },
        As.Administrator => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
            DefaultRequestHeaders = { { "Cookie", Keeper.Cookie } },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(viewer)),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _music.Dispose();
    }

    private static async Task MakeAsync(string source, string file)
    {
        using var ffmpeg = Process.Start("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", source, "-fflags", "+bitexact", file]);
        await ffmpeg.WaitForExitAsync();
        Assert.That(ffmpeg.ExitCode, Is.Zero, "ffmpeg makes the music");
        File.SetLastWriteTimeUtc(file, new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc));
    }
}
