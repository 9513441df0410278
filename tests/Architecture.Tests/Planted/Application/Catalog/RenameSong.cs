using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Architecture.Tests.Planted.Application.Catalog;

/// <summary>A command without handler and validator, which can also be changed after it was made.</summary>
public sealed record RenameSong : ICommand<Result>
{
    public List<string> Names { get; set; } = [];
}

/// <summary>A query with two handlers, one of them public, open, and misnamed.</summary>
public sealed record GetSong(Guid Song) : IQuery<Result<string>>;

public class GetSongHandler : IRequestHandler<GetSong, Result<string>>
{
    public Task<Result<string>> Handle(GetSong request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<string>.Success("one"));
}

internal sealed class AnotherSongHandler : IRequestHandler<GetSong, Result<string>>
{
    public Task<Result<string>> Handle(GetSong request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<string>.Success("two"));
}

/// <summary>A command whose validator bears another name.</summary>
public sealed record DeleteSong : ICommand<Result>;

internal sealed class SongValidator : AbstractValidator<DeleteSong>;

public interface ISongRepository;
