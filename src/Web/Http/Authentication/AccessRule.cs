namespace FunQuail.Web.Http.Authentication;

/// <summary>Who may come in at an endpoint.</summary>
/// <param name="Topic">What a scope says behind <c>read:</c> or <c>write:</c>; null when no scope is asked for.</param>
internal sealed record AccessRule(string? Topic)
{
    /// <summary>Whether it matters who asks. Where it does not, nobody's credentials are looked at.</summary>
    public bool AsksWho { get; init; } = true;

    /// <summary>Whether somebody has to be behind the request; some scopes are given to the unknown as well.</summary>
    public bool NeedsAccount { get; init; }

    /// <summary>The scope that a request of this method takes; null when it takes none.</summary>
    public string? ScopeOf(string method)
    {
        if (Topic is null) return null;

        return (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? "read:" : "write:") + Topic;
    }
}

/// <summary>Marks endpoints whose token may stand in the address, for what cannot send headers.</summary>
internal sealed class TokenInQuery
{
    public const string Parameter = "token";

    public static readonly TokenInQuery Allowed = new();
}

/// <summary>Marks endpoints that give audio, for which a listen token may stand in the address as well.</summary>
internal sealed class ListenTokens
{
    public static readonly ListenTokens Allowed = new();
}

/// <summary>Marks endpoints that take a bad token for none where nobody in particular may come in, too.</summary>
internal sealed class ForgivesBadTokens
{
    public static readonly ForgivesBadTokens Mark = new();
}

/// <summary>How a family of routes says that a request is turned away.</summary>
internal sealed record RefusalWriter(Func<HttpContext, Domain.Common.Error, Task> WriteAsync);
