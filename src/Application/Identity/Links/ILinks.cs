using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Links;

/// <summary>Links that work once.</summary>
public interface ILinks
{
    void Add(OneTimeLink link);

    /// <summary>Uses a link up; refused when there is none, it is for something else, or it is too old.</summary>
    Task<Result<OneTimeLink>> TakeAsync(LinkPurpose purpose, string token, CancellationToken ct);

    /// <summary>Makes the links of one purpose worthless.</summary>
    /// <param name="account">Whose; null for set-up links.</param>
    Task ForgetAsync(LinkPurpose purpose, int? account, CancellationToken ct);
}
