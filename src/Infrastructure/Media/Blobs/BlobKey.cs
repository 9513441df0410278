using System.Text.RegularExpressions;

namespace FunQuail.Infrastructure.Media.Blobs;

/// <summary>Which keys become paths: nothing that could leave the folder, or mean two things on two file systems.</summary>
internal static partial class BlobKey
{
    private const int MaxLength = 200;

    /// <exception cref="ArgumentException">The key is none.</exception>
    public static string Check(string key) => key.Length <= MaxLength && Form().IsMatch(key)
        ? key
        : throw new ArgumentException($"'{key}' is no blob key.", nameof(key));

    [GeneratedRegex(@"\A[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
