using FunQuail.Domain.Common;

namespace FunQuail.Application.Common.Messaging;

/// <summary>
/// The states of a thing that a change was decided on. A thing that has moved on since is not changed, so that nobody undoes
/// what they have not seen. <c>default</c> takes any.
/// </summary>
public readonly struct ExpectedVersions
{
    private readonly IReadOnlyCollection<int>? _any;

    private ExpectedVersions(IReadOnlyCollection<int> any) => _any = any;

    /// <summary>Of none of them, when there are none.</summary>
    public static ExpectedVersions Of(IReadOnlyCollection<int> any) => new(any);

    /// <summary>Why a thing of this version may not be changed; null when it may.</summary>
    public Error? Check(int version) => _any is null || _any.Contains(version) ? null : VersionErrors.Outdated;
}
