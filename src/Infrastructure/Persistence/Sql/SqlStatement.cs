using System.Globalization;
using System.Text.RegularExpressions;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>A rendered statement: PostgreSQL's own text, and which value stands behind <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed partial record SqlStatement(string Text, IReadOnlyList<string> Values)
{
    /// <summary>Numbers the <c>@names</c> in the order of their first appearance.</summary>
    public static SqlStatement From(string text)
    {
        var names = new List<string>();
        var numbered = Names().Replace(text, match =>
        {
            var name = match.Groups[1].Value;
            if (!names.Contains(name)) names.Add(name);
            return string.Create(CultureInfo.InvariantCulture, $"${names.IndexOf(name) + 1}");
        });
        return new SqlStatement(numbered, names);
    }

    [GeneratedRegex("@([a-z]+[0-9]*)")]
    private static partial Regex Names();
}
