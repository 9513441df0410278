namespace FunQuail.Application.Common.Ports;

/// <summary>Where this server is known to the world; the host registers it. Makes the absolute URLs that views carry.</summary>
/// <param name="Url">Scheme, host and perhaps port and path, e.g. <c>https://music.example</c>.</param>
public sealed record PublicAddress(Uri Url)
{
    private readonly string _root = Url.AbsoluteUri.TrimEnd('/');

    /// <summary>What stands after the @ in the names of local actors.</summary>
    public string Domain => Url.Host;

    /// <param name="kind">
    /// <c>artists</c>, <c>release-groups</c>, <c>albums</c>, <c>tracks</c>, <c>uploads</c> or <c>libraries</c>.
    /// </param>
    public string Music(string kind, Guid guid) => $"{_root}/federation/music/{kind}/{guid}";

    public string Actor(string name) => $"{_root}/federation/actors/{name}";

    public string Profile(string name) => $"{_root}/@{name}";

    /// <param name="path">A path on this server, beginning with <c>/</c>.</param>
    public string At(string path) => _root + path;

    public string Attachment(Guid guid) => $"{_root}/media/attachments/{guid}/original";
}
