using System.Text;
using System.Text.RegularExpressions;

namespace FunQuail.Architecture.Tests;

/// <summary>The codes with which FunQuail refuses, as the source of the four layers names them.</summary>
internal static partial class ErrorCodes
{
    public static IReadOnlyList<(string Code, string Kind, string Message)> In(IEnumerable<SourceFile> sources)
    {
        var found =
            from file in sources
            where file.Path.StartsWith("src/", StringComparison.Ordinal)
            from match in Named().Matches(file.Text)
            let kind = match.Groups["kind"].Success ? match.Groups["kind"].Value : "Invalid"
            let parts = Literal().Matches(match.Groups["message"].Value).Select(literal => literal.Groups[1].Value)
            select (Code: match.Groups["code"].Value, Kind: kind, Message: string.Concat(parts));

        return
        [
            .. found.GroupBy(one => one.Code)
                .Select(same => same.MaxBy(one => one.Message.Length))
                .OrderBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    public static string Document(IEnumerable<SourceFile> sources)
    {
        var text = new StringBuilder();
        text.Append("""
            # Error codes

            Every refusal has a code that stays. The message is for people and may change. API v2 answers with a problem body
            (RFC 9457) that carries the code. The [status codes](status-codes.md) follow from the kind.

            The table is made from the source, and a test compares the two. After a change, run
            `UPDATE_DOCS=1 ./build.sh test --layer architecture`. Words in braces are filled in.

            | code | kind | message |
            |---|---|---|

            """);
        foreach (var (code, kind, message) in In(sources))
        {
            var cell = message.Replace("|", "\\|", StringComparison.Ordinal);
            text.Append("| ").AppendJoin(" | ", $"`{code}`", kind, cell).Append(" |\n");
        }

        return text.ToString();
    }

    [GeneratedRegex("""
        (?:\bError\.(?<kind>[A-Z]\w+)\(|\bErrorKind\.(?<kind>\w+),|\bWithErrorCode\(|\bWrong\(
            |(?<kind>\d{3})\s=>\sMake\(status,)\s*
        "(?<code>[a-z][a-z0-9_]*\.[a-z0-9_.]+)"
        (?:(?:,|\)\s*\.WithMessage\()\s*(?:string\.Create\(\s*CultureInfo\.InvariantCulture,\s*)?
        (?<message>\$?"(?:[^"\\]|\\.)*"(?:\s*\+\s*\$?"(?:[^"\\]|\\.)*")*))?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();
}
