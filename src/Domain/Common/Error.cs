namespace FunQuail.Domain.Common;

/// <summary>What kind of refusal an <see cref="Error"/> is. Each API family renders a kind in its own way.</summary>
public enum ErrorKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    Gone,
    Outdated,
    Unprocessable,
    Limited,
    Unavailable,
}

/// <summary>A refusal that a caller can expect.</summary>
/// <param name="Kind">How the caller should take it.</param>
/// <param name="Code">Stable name, <c>thing.situation</c>; listed in <c>docs/api/errors.md</c>.</param>
/// <param name="Message">A sentence that a person can act on.</param>
/// <param name="Field">The input that is wrong, when it is one.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>After which time the same request may go well; null when nobody can tell.</summary>
    public TimeSpan? TryAgainAfter { get; init; }

    public static Error Invalid(string code, string message, string? field = null) =>
        new(ErrorKind.Invalid, code, message, field);

    public static Error NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    public static Error Conflict(string code, string message) => new(ErrorKind.Conflict, code, message);

    public static Error Unavailable(string code, string message) => new(ErrorKind.Unavailable, code, message);
}
