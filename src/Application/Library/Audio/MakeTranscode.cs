using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Audio;

/// <summary>
/// The bytes that <see cref="GetAudio"/> said have yet to be made, as <see cref="ITranscoder.MakeAsync"/> gives them. Whoever
/// asks disposes of the stream. Apart from that query so that nothing is made for a caller who turns out to have it.
/// </summary>
/// <param name="Caller">Who is asking, as far as limits go: the same account, or the same address.</param>
public sealed record MakeTranscode(Transcode Transcode, string Caller) : IQuery<Result<Stream>>;

internal sealed class MakeTranscodeHandler(ITranscoder transcoder) : IRequestHandler<MakeTranscode, Result<Stream>>
{
    public Task<Result<Stream>> Handle(MakeTranscode query, CancellationToken ct) =>
        transcoder.MakeAsync(query.Transcode, query.Caller, ct);
}
