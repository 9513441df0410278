namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>Finds what somebody probably meant to type.</summary>
internal static class Nearest
{
    /// <summary><c> (did you mean X?)</c>, or nothing when nothing is near.</summary>
    public static string Suggestion(string typed, IEnumerable<string> known, string prefix = "")
    {
        var nearest = known.Select(name => (name, distance: Distance(typed, name)))
            .OrderBy(pair => pair.distance).FirstOrDefault();
        return nearest.name is not null && nearest.distance <= Math.Max(2, nearest.name.Length / 3)
            ? $" (did you mean {prefix}{nearest.name}?)" : "";
    }

    /// <summary>How many letters must be changed, added or removed (Levenshtein), upper and lower case being equal.</summary>
    internal static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                var changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
