using System.Text;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>The absolute addresses that answers carry, as bytes up to the GUID.</summary>
internal sealed class Addresses(string root, string domain)
{
    public string Root => root;

    public byte[] Artists { get; } = Bytes(root, "/federation/music/artists/");

    public byte[] ReleaseGroups { get; } = Bytes(root, "/federation/music/release-groups/");

    public byte[] Releases { get; } = Bytes(root, "/federation/music/albums/");

    public byte[] Recordings { get; } = Bytes(root, "/federation/music/tracks/");

    public byte[] Attachments { get; } = Bytes(root, "/media/attachments/");

    public string Actors { get; } = root + "/federation/actors/";

    public string Profiles { get; } = root + "/@";

    public string Domain => domain;

    private static byte[] Bytes(string root, string path) => Encoding.UTF8.GetBytes(root + path);
}
