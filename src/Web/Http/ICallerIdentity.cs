using System.Net;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.Http;

/// <summary>Says for whom a request counts.</summary>
internal interface ICallerIdentity
{
    Caller Of(HttpContext context);
}

/// <summary>Whoever shares a limit.</summary>
/// <param name="Account">Who is signed in; null for anybody else.</param>
/// <param name="Address">Where the request came from, as far as proxies that are trusted tell.</param>
/// <param name="Key">The same for all requests of the caller.</param>
internal readonly record struct Caller(int? Account, IPAddress? Address, string Key)
{
    public bool IsAuthenticated => Account is not null;

    /// <summary>The same for all requests that are counted together in a scope.</summary>
    public string KeyFor(RateScope scope) => scope.IsOfAddress ? CallerKey.Of(Viewer.Anonymous, Address) : Key;
}

/// <summary>By the viewer whose eyes the request uses.</summary>
internal sealed class CallerIdentity : ICallerIdentity
{
    public Caller Of(HttpContext context)
    {
        var viewer = context.RequestServices.GetRequiredService<Viewer>();
        var address = context.Connection.RemoteIpAddress;
        return new Caller(viewer.AccountId, address, CallerKey.Of(viewer, address));
    }
}
