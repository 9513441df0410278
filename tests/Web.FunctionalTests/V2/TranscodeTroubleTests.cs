using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FunQuail.Infrastructure.Library.Transcoding;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Conversions that fail, or that nobody waits for, with a script in ffmpeg's place; servers of their own.</summary>
[Platform(Exclude = "Win")]
internal sealed partial class TranscodeTroubleTests
{
    private const string Path = "/api/v2/recordings/00000000-0000-0000-0000-0000000000d1/audio";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ScratchDirectory _scratch = null!;

    [SetUp]
    public void MakeDirectory() => _scratch = new ScratchDirectory();

    [TearDown]
    public void RemoveDirectory() => _scratch.Dispose();

    [Test]
    public async Task Without_ffmpeg_the_problem_says_what_to_install()
    {
        await using var app = await StartAsync(new() { Program = _scratch.Below("nothing") });

        await AssertProblemAsync(app, $"{Path}?format=opus&download=true", 503, "problem-audio-ffmpeg-missing");
    }

    [Test]
    public async Task What_ffmpeg_cannot_read_is_a_problem_and_no_empty_answer()
    {
        await using var app = await StartAsync(new() { Program = await ScriptAsync("exit 1") });

        await AssertProblemAsync(app, $"{Path}?format=opus", 503, "problem-audio-transcode-failed");
    }

    [Test]
    public async Task Too_many_at_once_are_refused_with_the_time_to_try_again()
    {
        await using var app = await StartAsync(
            new() { Program = await ScriptAsync("printf a; exec sleep 600"), RunsPerCaller = 1 });
        using var client = app.Client(As.Anonymous);
        using var running = await BeginAsync(client, $"{Path}?format=opus");
        using var joined = await BeginAsync(client, $"{Path}?format=opus");
        using var refused = await AssertProblemAsync(app, $"{Path}?format=ogg", 429, "problem-audio-too-many-transcodes");

        Assert.That((int)joined.StatusCode, Is.EqualTo(200), "joining takes no slot");
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task More_than_the_machine_takes_is_unavailable()
    {
        await using var app = await StartAsync(new() { Program = await ScriptAsync("printf a; exec sleep 600"), Runs = 1 });
        using var client = app.Client(As.Anonymous);
        using var running = await BeginAsync(client, $"{Path}?format=opus");

        await AssertProblemAsync(app, $"{Path}?format=ogg", 503, "problem-audio-transcoder-busy");
    }

    [Test]
    public async Task A_conversion_that_breaks_off_breaks_the_connection_off()
    {
        await using var app = await StartAsync(new() { Program = await ScriptAsync("printf some; read go < gate; exit 1") });
        using var client = app.Client(As.Anonymous);
        using var answer = await BeginAsync(client, $"{Path}?format=opus");
        await File.WriteAllTextAsync(_scratch.Below("gate"), "go\n").WaitAsync(Patience);

        Assert.That(
            async () => await answer.Content.ReadAsByteArrayAsync().WaitAsync(Patience),
            Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>(),
            "nobody may take it for the whole");
    }

    [Test]
    public async Task A_listener_who_hangs_up_leaves_no_process()
    {
        await using var app = await StartAsync(
            new() { Program = await ScriptAsync("printf a; exec sleep 600"), Grace = TimeSpan.Zero });
        using var client = app.Client(As.Anonymous);
        using (await BeginAsync(client, $"{Path}?format=opus"))
        {
            // Heard its beginning, and gone.
        }

        await EndOfProcessAsync();
    }

    [Test]
    public async Task A_server_that_stops_leaves_no_process()
    {
        var app = await StartAsync(new() { Program = await ScriptAsync("printf a; exec sleep 600") });
        using var client = app.Client(As.Anonymous);
        (await BeginAsync(client, $"{Path}?format=opus")).Dispose();
        await app.DisposeAsync();

        await EndOfProcessAsync();
    }

    private static Task<V2App> StartAsync(TranscodeOptions options) =>
        V2App.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(options)));

    /// <summary>An answer whose beginning has come.</summary>
    private static Task<HttpResponseMessage> BeginAsync(HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);

    private static async Task<HttpResponseMessage> AssertProblemAsync(V2App app, string path, int status, string golden)
    {
        using var client = app.Client(As.Anonymous);
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Headers.ETag, Is.Null);
        Assert.That(answer.Content.Headers.ContentDisposition, Is.Null);
        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/{golden}.json", Trace().Replace(body, "\"traceId\":\"…\""));
        return answer;
    }

    /// <summary>Written by another process: a file that one of ours has open to write cannot be run.</summary>
    private async Task<string> ScriptAsync(string script)
    {
        await RunAsync("mkfifo", _scratch.Below("gate"));
        await File.WriteAllTextAsync(
            _scratch.Below("draft"), $"#!/bin/sh\ncd '{_scratch.Path}'\necho $$ > started\n{script}\n");
        await RunAsync("install", "-m", "755", _scratch.Below("draft"), _scratch.Below("program"));
        return _scratch.Below("program");
    }

    private async Task EndOfProcessAsync()
    {
        var id = int.Parse(await File.ReadAllTextAsync(_scratch.Below("started")), CultureInfo.InvariantCulture);
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, program);
    }

    [GeneratedRegex("\"traceId\":\"[^\"]+\"")]
    private static partial Regex Trace();
}
