using System.Globalization;
using System.Text.RegularExpressions;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Which folder stands for the whole release, and which disc a sub-folder of it is.</summary>
/// <param name="Medium">From 1; null when the folder's name does not tell.</param>
internal sealed partial record ReleasePlace(string Folder, int? Medium)
{
    /// <summary>Folders such as <c>CD1</c>, <c>Disc 2</c> or <c>disk-03 (Live)</c> are parts of the folder above.</summary>
    public static ReleasePlace Of(string folder)
    {
        var disc = DiscFolder().Match(Path.GetFileName(folder));
        return disc.Success && Path.GetDirectoryName(folder) is { Length: > 0 } parent
            ? new ReleasePlace(parent, int.Parse(disc.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))
            : new ReleasePlace(folder, null);
    }

    [GeneratedRegex(
        @"^(cd|disc|disk|dvd|lp|vinyl|medium)[ ._#-]*(?<n>[1-9]|0[1-9]|[1-9][0-9])($|[^0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiscFolder();
}
