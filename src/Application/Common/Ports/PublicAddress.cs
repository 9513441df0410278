namespace FunQuail.Application.Common.Ports;

/// <summary>Where this server is known to the world; the host registers it. Makes the absolute URLs that views carry.</summary>
/// <param name="Url">Scheme, host and perhaps port and path, e.g. <c>https://music.example</c>.</param>
public sealed record PublicAddress(Uri Url)
{
    private readonly string _root = RootOf(Url);
    private readonly string _attachments = RootOf(Url) + "/media/attachments/";

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

    /// <summary>Where a picture is to be had, by the part of the path that follows its GUID.</summary>
    /// <param name="guid">As text, since a view carries several addresses of one picture.</param>
    /// <param name="size">E.g. <c>/original</c>.</param>
    public string Attachment(string guid, string size) => string.Concat(_attachments, guid, size);

    private static string RootOf(Uri url) => url.AbsoluteUri.TrimEnd('/');
}
