namespace FunQuail.Web.Http;

/// <summary>Where the world reaches this server; null when nobody said, and then a request's own address counts.</summary>
internal sealed record PublicUrl(Uri? Value)
{
    /// <summary>Scheme, host and path base, without a slash at the end.</summary>
    public string Of(HttpRequest request) =>
        Value?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
