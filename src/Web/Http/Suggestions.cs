namespace FunQuail.Web.Http;

/// <summary>Finds what somebody who mistyped a name may have meant.</summary>
internal static class Suggestions
{
    /// <summary>The nearest known name, at most a third of its letters away, or null.</summary>
    public static string? For(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(candidate => (candidate, distance: Distance(Folded(name), Folded(candidate))))
            .Where(pair => pair.distance <= Math.Max(1, pair.candidate.Length / 3))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return nearest.candidate;
    }

    private static string Folded(string name) =>
        name.Length > 64 ? name[..64] : name.Replace("-", "_", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Levenshtein's distance, one row at a time.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
