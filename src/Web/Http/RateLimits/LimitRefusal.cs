using FunQuail.Application.Common.Limits;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>
/// How a family of addresses says that there were too many requests; each family registers its own, or an endpoint has
/// one. Without one the answer has only its status and headers. A pure matter of words: the status is set.
/// </summary>
/// <param name="Prefix">With what the addresses begin.</param>
/// <param name="WriteAsync">Writes the body.</param>
internal sealed record LimitRefusal(string Prefix, Func<HttpContext, RateScope, RateStanding, Task> WriteAsync);
