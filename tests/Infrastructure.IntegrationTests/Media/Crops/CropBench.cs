using System.Diagnostics;
using System.Security.Cryptography;
using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Contracts;
using FunQuail.Application.Media.Crops;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Media.Blobs;
using FunQuail.Infrastructure.Media.Crops;
using FunQuail.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Infrastructure.IntegrationTests.Media.Crops;

/// <summary>
/// A store, a cropper, and an ffmpeg that counts its runs and, while the gate is shut, waits in front of it.
/// </summary>
internal sealed class CropBench : IAsyncDisposable
{
    private readonly ScratchDirectory _scratch = new();
    private readonly string _program;
    private readonly string _gate;

    public CropBench(CropLimits? limits = null)
    {
        (_program, _gate) = (_scratch.Below("ffmpeg"), _scratch.Below("gate"));
        Blobs = new DiskBlobStore(new StorageOptions(_scratch.Path), new Version7Ids(TimeProvider.System));
        Cropper = Make(limits ?? new CropLimits(2, 10));
        Install();
    }

    public IBlobStore Blobs { get; }

    public FakeClock Clock { get; } = new();

    public PictureCropper Cropper { get; private set; }

    public int Runs => File.Exists(_scratch.Below("runs")) ? File.ReadAllLines(_scratch.Below("runs")).Length : 0;

    public string[] Staged => Directory.GetFiles(_scratch.Below("blobs/staged"), "*", SearchOption.AllDirectories);

    public void Install()
    {
        File.WriteAllText(_program, $"""
            #!/bin/sh
            echo run >> '{_scratch.Below("runs")}'
            if [ -p '{_gate}' ]; then read word < '{_gate}'; fi
            exec ffmpeg "$@"

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Uninstall() => File.Delete(_program);

    public async Task ShutTheGateAsync()
    {
        using var make = Process.Start("mkfifo", [_gate]);
        await make.WaitForExitAsync();
    }

    /// <summary>Waits for a run to come to the gate, and lets it through; what is done before happens while it waits.</summary>
    public async Task LetOneThroughAsync(Func<Task>? before = null)
    {
        await using var gate = new FileStream(_gate, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (before is not null) await before();
        await gate.WriteAsync("go\n"u8.ToArray());
    }

    /// <summary>Stores an original; its digest.</summary>
    public async Task<byte[]> AddAsync(byte[] picture)
    {
        var sha256 = SHA256.HashData(picture);
        await using var content = new MemoryStream(picture);
        await Blobs.StageAsync(AttachmentBlobs.KeyOf(sha256), content, CancellationToken.None);
        await Blobs.KeepAsync(AttachmentBlobs.KeyOf(sha256), CancellationToken.None);
        return sha256;
    }

    public Task<bool> HasAsync(byte[] sha256, CropSize size) =>
        Blobs.ExistsAsync(CropBlobs.KeyOf(sha256, size), CancellationToken.None);

    /// <summary>As the server does when it is started anew: what was in memory is gone.</summary>
    public async Task RestartAsync()
    {
        await Cropper.DisposeAsync();
        Cropper = Make(new CropLimits(2, 10));
    }

    public async ValueTask DisposeAsync()
    {
        await Cropper.DisposeAsync();
        _scratch.Dispose();
    }

    private PictureCropper Make(CropLimits limits) => new(
        Blobs,
        new CropFfmpeg(new PatientClock(), NullLogger<CropFfmpeg>.Instance, _program),
        new BrokenPictures(Clock),
        limits);
}
